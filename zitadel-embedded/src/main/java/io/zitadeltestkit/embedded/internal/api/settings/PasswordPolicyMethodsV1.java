package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.settings.PolicyMessagesV1.AgeFields;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyMessagesV1.ComplexityFields;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyMessagesV1.LockoutFields;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Age;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Complexity;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Lockout;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordAgePolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.util.function.Function;

/** The methods about passwords: complexity, expiry and lockout. */
final class PasswordPolicyMethodsV1 {
  /** The maximum of the hash. */
  private static final int MAX_LENGTH = 72;

  private static final PolicyMethodsV1<PasswordComplexityPolicy, ComplexityFields, Complexity>
      COMPLEXITY =
          new PolicyMethodsV1<>(
              "PasswordComplexityPolicy",
              true,
              ComplexityFields.class,
              Complexity::of,
              PasswordComplexityPolicy::of,
              PasswordPolicyMethodsV1::complexity,
              new PolicyRulesV1<>(
                  PasswordComplexityPolicy.TABLE,
                  () ->
                      Fault.alreadyExists("Org-LdhbS", "Password Complexity Policy already exists"),
                  () -> Fault.notFound("ORG-Dgs3g", "Password Complexity Policy not found"),
                  () ->
                      Fault.failedPrecondition(
                          "Org-DAs21", "Errors.Org.PasswordComplexityPolicy.NotChanged"),
                  () -> Fault.notFound("ORG-ADgs2", "Password Complexity Policy not found"),
                  () ->
                      Fault.failedPrecondition(
                          "INSTANCE-9jlsf",
                          "Default Password Complexity Policy has not been changed")));

  private static final PolicyMethodsV1<PasswordAgePolicy, AgeFields, Age> AGE =
      new PolicyMethodsV1<>(
          "PasswordAgePolicy",
          true,
          AgeFields.class,
          Age::of,
          PasswordAgePolicy::of,
          (fields, owner) ->
              stamp ->
                  new PasswordAgePolicy(owner, fields.maxAgeDays(), fields.expireWarnDays(), stamp),
          new PolicyRulesV1<>(
              PasswordAgePolicy.TABLE,
              () -> Fault.alreadyExists("ORG-Lk0dS", "Password Age Policy already exists"),
              () -> Fault.notFound("ORG-0oPew", "Password Age Policy not found"),
              () -> Fault.failedPrecondition("Org-dsgjR", "Errors.ORg.LabelPolicy.NotChanged"),
              () -> Fault.notFound("ORG-Dgs1g", "Password Age Policy not found"),
              () ->
                  Fault.failedPrecondition(
                      "INSTANCE-180sf", "Default Password Age Policy has not been changed")));

  private static final PolicyMethodsV1<LockoutPolicy, LockoutFields, Lockout> LOCKOUT =
      new PolicyMethodsV1<>(
          "LockoutPolicy",
          true,
          LockoutFields.class,
          Lockout::of,
          LockoutPolicy::of,
          (fields, owner) ->
              stamp ->
                  new LockoutPolicy(
                      owner, fields.maxPasswordAttempts(), fields.maxOtpAttempts(), false, stamp),
          new PolicyRulesV1<>(
              LockoutPolicy.TABLE,
              () -> Fault.alreadyExists("ORG-0olDf", "Errors.ORG.LockoutPolicy.AlreadyExists"),
              () -> Fault.notFound("ORG-ADfs1", "Errors.Org.LockoutPolicy.NotFound"),
              () -> Fault.failedPrecondition("ORG-0JFSr", "Errors.Org.LockoutPolicy.NotChanged"),
              () -> Fault.notFound("ORG-D4zuz", "Errors.Org.LockoutPolicy.NotFound"),
              () ->
                  Fault.failedPrecondition(
                      "INSTANCE-0psjF", "Errors.Instance.LockoutPolicy.NotChanged")));

  private PasswordPolicyMethodsV1() {}

  static void addToManagement(Service service) {
    service.with(COMPLEXITY::addToManagement).with(AGE::addToManagement);
    service.with(LOCKOUT::addToManagement);
  }

  static void addToAdmin(Service service) {
    service.with(COMPLEXITY::addToAdmin).with(AGE::addToAdmin).with(LOCKOUT::addToAdmin);
  }

  private static Function<Stamp, PasswordComplexityPolicy> complexity(
      ComplexityFields fields, String owner) {
    if (fields.minLength() <= 0 || fields.minLength() > MAX_LENGTH) {
      throw Fault.invalidArgument("MODEL-Lsp0e", "Given minimum length is not allowed");
    }
    return stamp ->
        new PasswordComplexityPolicy(
            owner,
            (int) fields.minLength(),
            fields.hasUppercase(),
            fields.hasLowercase(),
            fields.hasNumber(),
            fields.hasSymbol(),
            stamp);
  }
}
