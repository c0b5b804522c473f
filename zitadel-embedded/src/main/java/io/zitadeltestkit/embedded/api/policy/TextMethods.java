package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.policy.PolicyMessages.AddCustomPrivacyPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.NotificationFields;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.PrivacyFields;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.UpdateCustomPrivacyPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.UpdatePrivacyPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Notification;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Privacy;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.NotificationPolicy;
import io.zitadeltestkit.embedded.model.PrivacyPolicy;

/** The methods about what people get to see: links and messages. */
final class TextMethods {
  private static final PolicyMethods<PrivacyPolicy, PrivacyFields, Privacy> PRIVACY =
      new PolicyMethods<>(
          "PrivacyPolicy",
          false,
          null,
          Privacy::of,
          PrivacyPolicy::of,
          PrivacyFields::of,
          new PolicyRules<>(
              PrivacyPolicy.TABLE,
              () -> Fault.alreadyExists("Org-0oLpd", "Errors.Org.PrivacyPolicy.AlreadyExists"),
              () -> Fault.notFound("ORG-Ng8sf", "Errors.Org.PrivacyPolicy.NotFound"),
              () -> Fault.failedPrecondition("Org-4N9fs", "Errors.Org.PrivacyPolicy.NotChanged"),
              () -> Fault.notFound("ORG-Ze9gs", "Errors.Org.PrivacyPolicy.NotFound"),
              () ->
                  Fault.failedPrecondition("INSTANCE-4M9vs", "Errors.IAM.LabelPolicy.NotChanged")));

  private static final PolicyMethods<NotificationPolicy, NotificationFields, Notification>
      NOTIFICATION =
          new PolicyMethods<>(
              "NotificationPolicy",
              false,
              NotificationFields.class,
              Notification::of,
              NotificationPolicy::of,
              (fields, owner, stamp) ->
                  new NotificationPolicy(owner, fields.passwordChange(), stamp),
              new PolicyRules<>(
                  NotificationPolicy.TABLE,
                  () -> Fault.alreadyExists("Org-xa08n2", "Notification Policy already exists"),
                  () -> Fault.notFound("ORG-x029n3", "Notification Policy not found"),
                  () -> Fault.failedPrecondition("Org-ioqnxz", "Notification Policy not changed"),
                  () -> Fault.notFound("ORG-x029n1s", "Notification Policy not found"),
                  () ->
                      Fault.failedPrecondition(
                          "INSTANCE-29x02n", "Errors.IAM.NotificationPolicy.NotChanged")));

  private TextMethods() {}

  static void addToManagement(FirstGeneration service) {
    service
        .with(PRIVACY::addToManagement)
        .add("AddCustomPrivacyPolicy", AddCustomPrivacyPolicyRequest.class, PRIVACY::add)
        .add("UpdateCustomPrivacyPolicy", UpdateCustomPrivacyPolicyRequest.class, PRIVACY::change)
        .with(NOTIFICATION::addToManagement);
  }

  static void addToAdmin(FirstGeneration service) {
    service
        .with(PRIVACY::addToAdmin)
        .add("UpdatePrivacyPolicy", UpdatePrivacyPolicyRequest.class, PRIVACY::changeDefault)
        .with(NOTIFICATION::addToAdmin)
        .add(
            "AddNotificationPolicy",
            NotificationFields.class,
            (call, request) -> {
              throw Fault.alreadyExists(
                  "INSTANCE-xpo1bj", "Default Notification Policy already exists");
            });
  }
}
