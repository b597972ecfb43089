"""Rule packs: folders of rules, word lists and phrase rules, loaded by path."""
