# SPDX-License-Identifier: GPL-3.0-or-later
# What an installed Arpent is, and the .deb that `cpack` makes of it in the build folder.
include(GNUInstallDirs)

install(TARGETS arpent RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Where core/base/assets looks, beside the executable.
install(DIRECTORY assets shaders DESTINATION ${CMAKE_INSTALL_DATADIR}/arpent
  PATTERN desktop EXCLUDE
  PATTERN pictures EXCLUDE)
install(FILES assets/desktop/arpent.desktop
  DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES assets/desktop/arpent.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES assets/desktop/arpent.svg
  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/arpent RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME arpent)
set(CPACK_PACKAGE_CONTACT "Arpent <arpent@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Draw the map of a neighbourhood together, offline")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is run or read, not linked; SQLite and the others come with SHLIBDEPS.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "poppler-utils, fonts-sil-andika, fonts-fork-awesome, fonts-dejavu-core, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-droid-fallback, shared-mime-info, hicolor-icon-theme")
include(CPack)
