package io.zitadeltestkit.embedded.internal.model.user;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of a person.
 *
 * @param givenName given name
 * @param familyName family name
 * @param nickName nick name; empty if there is none
 * @param displayName the name to show
 * @param preferredLanguage BCP 47 tag; {@code und} if none was given
 * @param gender the gender; unspecified if none was given
 * @param email e-mail address
 * @param emailVerified whether the address was verified
 * @param phone telephone number in E.164 form; empty if there is none
 * @param phoneVerified whether the number was verified
 * @param passwordHash hash of the password; null if none was set
 * @param passwordChangeRequired whether the password has to be changed at the next sign-in
 * @param passwordChangedAt when the password was set; null if none was set
 * @param passwordFailures consecutive wrong passwords
 * @param mfaInitSkippedAt when setting up a second factor was last put off; null if never
 */
@RecordBuilder
public record Human(
    String givenName,
    String familyName,
    String nickName,
    String displayName,
    String preferredLanguage,
    Gender gender,
    String email,
    boolean emailVerified,
    String phone,
    boolean phoneVerified,
    @Nullable String passwordHash,
    boolean passwordChangeRequired,
    @Nullable Instant passwordChangedAt,
    int passwordFailures,
    @Nullable Instant mfaInitSkippedAt)
    implements HumanBuilder.With {
  @Override
  public String toString() {
    return "Human[" + displayName + "]";
  }
}
