package org.linli.funds.statements;

/**
 * How a bank lays out its statements.
 *
 * @param name of the bank
 */
public record BankLayout(String name, BankColumns columns) {}
