package io.zitadeltestkit.client.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The details of a person.
 *
 * @param givenName the given name
 * @param familyName the family name
 * @param nickname the nickname; null if there is none
 * @param displayName the name shown; given and family name by default
 * @param preferredLanguage a BCP 47 tag; {@code und} if it was never set
 * @param gender the gender
 * @param email the e-mail address; null if there is none
 * @param emailVerified whether the address was verified
 * @param phone the phone number with country code; null if there is none
 * @param phoneVerified whether the number was verified
 * @param avatarUrl the URL of the picture; null if there is none
 * @param passwordChangeRequired whether the password has to be changed at the next sign-in
 * @param passwordChangedAt when the password was set last; null if it never was
 */
public record HumanDetails(
    String givenName,
    String familyName,
    @Nullable String nickname,
    String displayName,
    String preferredLanguage,
    Gender gender,
    @Nullable String email,
    boolean emailVerified,
    @Nullable String phone,
    boolean phoneVerified,
    @Nullable String avatarUrl,
    boolean passwordChangeRequired,
    @Nullable Instant passwordChangedAt) {}
