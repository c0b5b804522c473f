package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.policy.PolicyMessages.AgeFields;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.ComplexityFields;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.LockoutFields;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Age;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Complexity;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Lockout;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.LockoutPolicy;
import io.zitadeltestkit.embedded.model.PasswordAgePolicy;
import io.zitadeltestkit.embedded.model.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.model.Stamp;

/** The methods about passwords: what they look like, how long they last, how often to try. */
final class PasswordMethods {
  /** What the hash takes. */
  private static final int LONGEST = 72;

  private static final PolicyMethods<PasswordComplexityPolicy, ComplexityFields, Complexity>
      COMPLEXITY =
          new PolicyMethods<>(
              "PasswordComplexityPolicy",
              true,
              ComplexityFields.class,
              Complexity::of,
              PasswordComplexityPolicy::of,
              PasswordMethods::complexity,
              new PolicyRules<>(
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
                          "INSTANCE-9jlsf", "Errors.IAM.PasswordComplexityPolicy.NotChanged")));

  private static final PolicyMethods<PasswordAgePolicy, AgeFields, Age> AGE =
      new PolicyMethods<>(
          "PasswordAgePolicy",
          true,
          AgeFields.class,
          Age::of,
          PasswordAgePolicy::of,
          (fields, owner, stamp) ->
              new PasswordAgePolicy(owner, fields.maxAgeDays(), fields.expireWarnDays(), stamp),
          new PolicyRules<>(
              PasswordAgePolicy.TABLE,
              () -> Fault.alreadyExists("ORG-Lk0dS", "Password Age Policy already exists"),
              () -> Fault.notFound("ORG-0oPew", "Password Age Policy not found"),
              () -> Fault.failedPrecondition("Org-dsgjR", "Errors.ORg.LabelPolicy.NotChanged"),
              () -> Fault.notFound("ORG-Dgs1g", "Password Age Policy not found"),
              () ->
                  Fault.failedPrecondition(
                      "INSTANCE-180sf", "Errors.IAM.PasswordAgePolicy.NotChanged")));

  private static final PolicyMethods<LockoutPolicy, LockoutFields, Lockout> LOCKOUT =
      new PolicyMethods<>(
          "LockoutPolicy",
          true,
          LockoutFields.class,
          Lockout::of,
          LockoutPolicy::of,
          (fields, owner, stamp) ->
              new LockoutPolicy(
                  owner, fields.maxPasswordAttempts(), fields.maxOtpAttempts(), stamp),
          new PolicyRules<>(
              LockoutPolicy.TABLE,
              () -> Fault.alreadyExists("ORG-0olDf", "Errors.ORG.LockoutPolicy.AlreadyExists"),
              () -> Fault.notFound("ORG-ADfs1", "Errors.Org.LockoutPolicy.NotFound"),
              () -> Fault.failedPrecondition("ORG-0JFSr", "Errors.Org.LockoutPolicy.NotChanged"),
              () -> Fault.notFound("ORG-D4zuz", "Errors.Org.LockoutPolicy.NotFound"),
              () ->
                  Fault.failedPrecondition(
                      "INSTANCE-0psjF", "Errors.IAM.LockoutPolicy.NotChanged")));

  private PasswordMethods() {}

  static void addToManagement(FirstGeneration service) {
    service.with(COMPLEXITY::addToManagement).with(AGE::addToManagement);
    service.with(LOCKOUT::addToManagement);
  }

  static void addToAdmin(FirstGeneration service) {
    service.with(COMPLEXITY::addToAdmin).with(AGE::addToAdmin).with(LOCKOUT::addToAdmin);
  }

  private static PasswordComplexityPolicy complexity(
      ComplexityFields fields, String owner, Stamp stamp) {
    if (fields.minLength() <= 0 || fields.minLength() > LONGEST) {
      throw Fault.invalidArgument("MODEL-Lsp0e", "Given minimum length is not allowed");
    }
    return new PasswordComplexityPolicy(
        owner,
        (int) fields.minLength(),
        fields.hasUppercase(),
        fields.hasLowercase(),
        fields.hasNumber(),
        fields.hasSymbol(),
        stamp);
  }
}
