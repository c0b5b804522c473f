package io.zitadeltestkit.client.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When each factor of a session was last checked; null if it was not.
 *
 * @param password the password
 * @param webAuthN a passkey or security key
 * @param intent an identity provider
 * @param totp a time-based one-time password
 * @param otpSms a one-time password by text message
 * @param otpEmail a one-time password by mail
 */
public record SessionFactors(
    @Nullable Instant password,
    @Nullable Instant webAuthN,
    @Nullable Instant intent,
    @Nullable Instant totp,
    @Nullable Instant otpSms,
    @Nullable Instant otpEmail) {}
