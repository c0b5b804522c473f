package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.settings.PolicyMessagesV1.NotificationFields;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyMessagesV1.PrivacyFields;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Notification;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Privacy;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.NotificationPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about links and message texts. */
final class TextMethodsV1 {
  private static final PolicyMethodsV1<PrivacyPolicy, PrivacyFields, Privacy> PRIVACY =
      new PolicyMethodsV1<>(
          "PrivacyPolicy",
          false,
          PrivacyFields.class,
          Privacy::of,
          PrivacyPolicy::of,
          PrivacyFields::of,
          new PolicyRulesV1<>(
              PrivacyPolicy.TABLE,
              () -> Fault.alreadyExists("Org-0oLpd", "Errors.Org.PrivacyPolicy.AlreadyExists"),
              () -> Fault.notFound("ORG-Ng8sf", "Errors.Org.PrivacyPolicy.NotFound"),
              () -> Fault.failedPrecondition("Org-4N9fs", "Errors.Org.PrivacyPolicy.NotChanged"),
              () -> Fault.notFound("ORG-Ze9gs", "Errors.Org.PrivacyPolicy.NotFound"),
              () ->
                  Fault.failedPrecondition(
                      "INSTANCE-9jJfs", "Errors.Instance.PrivacyPolicy.NotChanged")));

  private static final PolicyMethodsV1<NotificationPolicy, NotificationFields, Notification>
      NOTIFICATION =
          new PolicyMethodsV1<>(
              "NotificationPolicy",
              false,
              NotificationFields.class,
              Notification::of,
              NotificationPolicy::of,
              (fields, owner) ->
                  stamp -> new NotificationPolicy(owner, fields.passwordChange(), stamp),
              new PolicyRulesV1<>(
                  NotificationPolicy.TABLE,
                  () -> Fault.alreadyExists("Org-xa08n2", "Notification Policy already exists"),
                  () -> Fault.notFound("ORG-x029n3", "Notification Policy not found"),
                  () -> Fault.failedPrecondition("Org-ioqnxz", "Notification Policy not changed"),
                  () -> Fault.notFound("ORG-x029n1s", "Notification Policy not found"),
                  () ->
                      Fault.failedPrecondition(
                          "INSTANCE-29x02n", "Default Notification Policy not changed")));

  private TextMethodsV1() {}

  static void addToManagement(Service service) {
    service.with(PRIVACY::addToManagement).with(NOTIFICATION::addToManagement);
  }

  static void addToAdmin(Service service) {
    service
        .with(PRIVACY::addToAdmin)
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
