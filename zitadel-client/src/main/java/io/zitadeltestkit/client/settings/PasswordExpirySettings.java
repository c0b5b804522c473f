package io.zitadeltestkit.client.settings;

/**
 * When a password has to be changed.
 *
 * @param maxAgeDays after how many days; 0 for never
 * @param expireWarnDays how many days earlier the person should be warned
 * @param owner where this was set
 */
public record PasswordExpirySettings(long maxAgeDays, long expireWarnDays, SettingsOwner owner) {}
