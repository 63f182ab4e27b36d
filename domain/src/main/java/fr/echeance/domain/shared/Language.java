package fr.echeance.domain.shared;

/** The languages in which the shop answers. */
public enum Language {
    FR,
    EN
}
