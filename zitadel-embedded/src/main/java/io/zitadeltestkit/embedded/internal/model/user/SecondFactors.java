package io.zitadeltestkit.embedded.internal.model.user;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second factors of a person.
 *
 * @param id the person's id
 * @param totpSecret the secret shared with the authenticator application, in base32; not hashed,
 *     since the codes are computed from it; null if there is none
 * @param totpReady whether the person has verified it
 * @param totpFailures consecutive wrong codes
 * @param otpSms whether codes are sent by text message
 * @param otpEmail whether codes are sent by e-mail
 * @param recoveryCodeHashes hashes of the recovery codes that are left
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record SecondFactors(
    String id,
    @Nullable String totpSecret,
    boolean totpReady,
    int totpFailures,
    boolean otpSms,
    boolean otpEmail,
    List<String> recoveryCodeHashes,
    @Nullable Stamp recoveryCodesStamp,
    Stamp stamp)
    implements OfUser, SecondFactorsBuilder.With {
  /** The table. */
  public static final Table<SecondFactors> TABLE = Table.of("second_factors", SecondFactors.class);

  /** Returns the second factors of a person; may be empty. */
  public static SecondFactors of(State state, User user) {
    return state
        .find(TABLE, user.id())
        .orElseGet(
            () ->
                new SecondFactors(
                    user.id(), null, false, 0, false, false, List.of(), null, user.stamp()));
  }

  @Override
  public String userId() {
    return id;
  }

  @Override
  public String toString() {
    return "SecondFactors[" + id + "]";
  }
}
