package fr.echeance.offenders.web.order;

/** Public, and on no page. */
public class OpenToAll {}
