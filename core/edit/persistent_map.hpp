// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <utility>

namespace arpent::edit {

/// For maps that sum nothing up.
struct NoSummary {
    struct Type {};
    template <typename Key, typename Value>
    static Type of(const Key& /*key*/, const Value& /*value*/) {
        return {};
    }
    static Type join(Type /*a*/, Type /*b*/) { return {}; }
};

/// A sorted map that never changes: with() and without() make another one that shares all but a
/// path of O(log n) nodes with it. A balanced search tree (Adelson-Velsky and Landis, with the
/// slack of two of OCaml's Map). `Summary` gives each subtree a value of all its entries, by
/// which search() passes over subtrees.
template <typename Key, typename Value, typename Summary = NoSummary>
class PersistentMap {
public:
    using Total = typename Summary::Type;

    PersistentMap() = default;

    bool empty() const { return root_ == nullptr; }

    /// Null when absent. Lives as long as any map that shares the entry.
    const Value* find(const Key& key) const {
        const Node* node = root_.get();
        while (node != nullptr) {
            if (key < node->key) {
                node = node->left.get();
            } else if (node->key < key) {
                node = node->right.get();
            } else {
                return &node->value;
            }
        }
        return nullptr;
    }

    /// Replaces the value of a key that is there already.
    PersistentMap with(const Key& key, Value value) const {
        return PersistentMap(insert(root_, key, std::move(value)));
    }

    PersistentMap without(const Key& key) const {
        return find(key) == nullptr ? *this : PersistentMap(erase(root_, key));
    }

    /// All entries, ascending: use(key, value).
    template <typename Use>
    void for_each(const Use& use) const {
        walk(root_.get(), use);
    }

    /// The entries from `low`, ascending, until use(key, value) returns false.
    template <typename Use>
    void for_each_from(const Key& low, const Use& use) const {
        walk_from(root_.get(), low, use);
    }

    /// The entries of the subtrees whose total is wanted, down to the single entry.
    template <typename Wanted, typename Use>
    void search(const Wanted& wanted, const Use& use) const {
        search_in(root_.get(), wanted, use);
    }

private:
    struct Node;
    using Link = std::shared_ptr<const Node>;
    struct Node {
        Link left;
        Link right;
        Key key;
        Value value;
        int height;
        Total total;
    };

    explicit PersistentMap(Link root) : root_(std::move(root)) {}

    static int height(const Link& link) { return link ? link->height : 0; }

    static Link make(Link left, const Key& key, Value value, Link right) {
        Total total = Summary::of(key, value);
        for (const Link* side : {&left, &right}) {
            if (*side) {
                total = Summary::join(total, (*side)->total);
            }
        }
        const int tall = 1 + std::max(height(left), height(right));
        return std::make_shared<const Node>(
            Node{std::move(left), std::move(right), key, std::move(value), tall, total});
    }

    /// make() for sides whose heights differ by three at most.
    static Link balance(Link left, const Key& key, Value value, Link right) {
        if (height(left) > height(right) + 2) {
            const Node& l = *left;
            if (height(l.left) >= height(l.right)) {
                return make(l.left, l.key, l.value,
                            make(l.right, key, std::move(value), std::move(right)));
            }
            const Node& lr = *l.right;
            return make(make(l.left, l.key, l.value, lr.left), lr.key, lr.value,
                        make(lr.right, key, std::move(value), std::move(right)));
        }
        if (height(right) > height(left) + 2) {
            const Node& r = *right;
            if (height(r.right) >= height(r.left)) {
                return make(make(std::move(left), key, std::move(value), r.left), r.key, r.value,
                            r.right);
            }
            const Node& rl = *r.left;
            return make(make(std::move(left), key, std::move(value), rl.left), rl.key, rl.value,
                        make(rl.right, r.key, r.value, r.right));
        }
        return make(std::move(left), key, std::move(value), std::move(right));
    }

    static Link insert(const Link& at, const Key& key, Value value) {
        if (!at) {
            return make(nullptr, key, std::move(value), nullptr);
        }
        if (key < at->key) {
            return balance(insert(at->left, key, std::move(value)), at->key, at->value, at->right);
        }
        if (at->key < key) {
            return balance(at->left, at->key, at->value, insert(at->right, key, std::move(value)));
        }
        return make(at->left, key, std::move(value), at->right);
    }

    static Link erase(const Link& at, const Key& key) {
        if (key < at->key) {
            return balance(erase(at->left, key), at->key, at->value, at->right);
        }
        if (at->key < key) {
            return balance(at->left, at->key, at->value, erase(at->right, key));
        }
        if (!at->left || !at->right) {
            return at->left ? at->left : at->right;
        }
        const Node* next = at->right.get();
        while (next->left) {
            next = next->left.get();
        }
        return balance(at->left, next->key, next->value, erase(at->right, next->key));
    }

    template <typename Use>
    static void walk(const Node* node, const Use& use) {
        if (node != nullptr) {
            walk(node->left.get(), use);
            use(node->key, node->value);
            walk(node->right.get(), use);
        }
    }

    template <typename Use>
    static bool walk_from(const Node* node, const Key& low, const Use& use) {
        if (node == nullptr) {
            return true;
        }
        if (node->key < low) {
            return walk_from(node->right.get(), low, use);
        }
        return walk_from(node->left.get(), low, use) && use(node->key, node->value) &&
               walk_from(node->right.get(), low, use);
    }

    template <typename Wanted, typename Use>
    static void search_in(const Node* node, const Wanted& wanted, const Use& use) {
        if (node == nullptr || !wanted(node->total)) {
            return;
        }
        search_in(node->left.get(), wanted, use);
        if (wanted(Summary::of(node->key, node->value))) {
            use(node->key, node->value);
        }
        search_in(node->right.get(), wanted, use);
    }

    Link root_;
};

}  // namespace arpent::edit
