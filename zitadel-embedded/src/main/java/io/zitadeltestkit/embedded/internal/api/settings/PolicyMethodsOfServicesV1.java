package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about policies of two services of the first generation. */
public final class PolicyMethodsOfServicesV1 {
  private PolicyMethodsOfServicesV1() {}

  /** Adds the methods about an organization's policies. */
  public static void addToManagement(Service service) {
    service
        .with(DomainPolicyMethodsV1::addToManagement)
        .with(PasswordPolicyMethodsV1::addToManagement)
        .with(TextMethodsV1::addToManagement)
        .with(LabelPolicyMethodsV1::addToManagement)
        .with(LoginPolicyMethodsV1::addToManagement);
  }

  /** Adds the methods about the instance's policies. */
  public static void addToAdmin(Service service) {
    service
        .with(DomainPolicyMethodsV1::addToAdmin)
        .with(PasswordPolicyMethodsV1::addToAdmin)
        .with(TextMethodsV1::addToAdmin)
        .with(LabelPolicyMethodsV1::addToAdmin)
        .with(LoginPolicyMethodsV1::addToAdmin);
  }
}
