# SPDX-License-Identifier: GPL-3.0-or-later
# Finds what third_party/packages.txt installs. Nothing is vendored.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)

pkg_check_modules(CORE_PACKAGES REQUIRED IMPORTED_TARGET
  sqlite3 zlib liblz4 libzstd expat tinyxml2 cairo pangocairo
  libexif zxing apriltag libqrencode libtiff-4 libjpeg libpng libutf8proc libssl libcrypto libcurl eigen3)
pkg_check_modules(APP_PACKAGES REQUIRED IMPORTED_TARGET imgui sdl2 epoxy freetype2)
pkg_check_modules(HEIF IMPORTED_TARGET libheif)
pkg_check_modules(LIBSECRET IMPORTED_TARGET libsecret-1)
find_library(BZIP2_LIBRARY bz2 REQUIRED)
find_library(GETTEXTPO_LIBRARY gettextpo REQUIRED)

add_library(arpent_core_dependencies INTERFACE)
target_link_libraries(arpent_core_dependencies INTERFACE
  PkgConfig::CORE_PACKAGES ${BZIP2_LIBRARY} Threads::Threads
  nlohmann_json::nlohmann_json spdlog::spdlog)

# The photos of some phones; without it they are refused with a sentence.
if(HEIF_FOUND)
  target_link_libraries(arpent_core_dependencies INTERFACE PkgConfig::HEIF)
  set_source_files_properties(core/scan/heic.cpp PROPERTIES COMPILE_DEFINITIONS ARPENT_HEIC)
endif()

# The desktop's keyring; without it tokens lie in a file that only the user can read.
if(LIBSECRET_FOUND)
  target_link_libraries(arpent_core_dependencies INTERFACE PkgConfig::LIBSECRET)
  set_property(SOURCE core/net/oauth/secret_service.cpp APPEND PROPERTY COMPILE_DEFINITIONS ARPENT_LIBSECRET)
endif()

# By which openstreetmap.org knows this program: registered there by who distributes it.
set(ARPENT_OSM_CLIENT_ID "" CACHE STRING "OAuth 2 client id of Arpent at openstreetmap.org")
set_property(SOURCE core/net/oauth/login.cpp APPEND PROPERTY COMPILE_DEFINITIONS
  ARPENT_OSM_CLIENT="${ARPENT_OSM_CLIENT_ID}")

# libimgui.a needs SDL2 and FreeType behind it on the link line.
add_library(arpent_app_dependencies INTERFACE)
target_link_libraries(arpent_app_dependencies INTERFACE
  PkgConfig::APP_PACKAGES imgui SDL2 freetype GL ${CMAKE_DL_LIBS}
  ${GETTEXTPO_LIBRARY} CLI11::CLI11)
