package fr.echeance.offenders.application.order;

/** Will have two thousand lines. */
public class OrderManager {}
