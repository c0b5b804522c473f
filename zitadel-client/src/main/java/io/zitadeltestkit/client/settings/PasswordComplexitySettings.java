package io.zitadeltestkit.client.settings;

/**
 * The password complexity settings.
 *
 * @param minLength how many characters at least
 * @param requiresUppercase whether an upper-case letter
 * @param requiresLowercase whether a lower-case letter
 * @param requiresNumber whether a digit
 * @param requiresSymbol whether a symbol
 * @param owner where this was set
 */
public record PasswordComplexitySettings(
    long minLength,
    boolean requiresUppercase,
    boolean requiresLowercase,
    boolean requiresNumber,
    boolean requiresSymbol,
    SettingsOwner owner) {}
