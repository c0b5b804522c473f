package io.zitadeltestkit.embedded.internal.api.user.factor;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.user.permission.UserAccess;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.user.Human;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactorsBuilder;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A second factor by codes that the server sends to a verified contact.
 *
 * @param readyId the error id if it is set up already
 * @param contactId the error id if the contact is not verified
 * @param missingId the error id if it is removed without being set up
 * @param isSetUp whether a person has it
 * @param isVerified whether a person's contact is verified
 * @param set sets it up, or removes it
 */
public record SentCodeFactor(
    String readyId,
    String contactId,
    String missingId,
    Predicate<SecondFactors> isSetUp,
    Predicate<Human> isVerified,
    BiConsumer<SecondFactorsBuilder, Boolean> set) {
  public static final SentCodeFactor SMS =
      new SentCodeFactor(
          "COMMAND-Ad3g2",
          "COMMAND-Q54j2",
          "COMMAND-Sr3h3",
          SecondFactors::otpSms,
          Human::phoneVerified,
          SecondFactorsBuilder::otpSms);

  public static final SentCodeFactor EMAIL =
      new SentCodeFactor(
          "COMMAND-MKL2s",
          "COMMAND-KLJ2d",
          "COMMAND-b312D",
          SecondFactors::otpEmail,
          Human::emailVerified,
          SecondFactorsBuilder::otpEmail);

  /** Sets it up for a user. */
  public Details add(Call call, String userId) {
    return call.write(
        tx -> {
          UserAccess.requireCredentials(call, tx.state(), userId);
          Optional<User> user = tx.find(User.TABLE, userId);
          Optional<SecondFactors> factors = user.map(found -> SecondFactors.of(tx.state(), found));
          if (factors.filter(isSetUp).isPresent()) {
            throw Fault.alreadyExists(readyId, FactorRules.ALREADY_READY);
          }
          User able =
              user.filter(found -> found.human() != null && isVerified.test(found.human()))
                  .orElseThrow(() -> Fault.failedPrecondition(contactId, FactorRules.NOT_READY));
          return FactorRules.put(tx, able, b -> set.accept(b, true));
        });
  }

  /** Removes it from a user. */
  public Details remove(Call call, String userId) {
    return call.write(
        tx -> {
          UserAccess.requireWriteOrSelf(call, tx.state(), userId);
          User user =
              tx.find(User.TABLE, userId)
                  .filter(found -> isSetUp.test(SecondFactors.of(tx.state(), found)))
                  .orElseThrow(() -> Fault.notFound(missingId, FactorRules.NOT_EXISTING));
          return FactorRules.put(tx, user, b -> set.accept(b, false));
        });
  }
}
