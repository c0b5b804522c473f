package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about policies, which two services of the first generation have. */
public final class PolicyApi {
  private PolicyApi() {}

  /** Adds those about the policies of an organisation. */
  public static void addToManagement(FirstGeneration service) {
    service
        .with(DomainMethods::addToManagement)
        .with(PasswordMethods::addToManagement)
        .with(TextMethods::addToManagement)
        .with(LabelMethods::addToManagement)
        .with(LoginMethods::addToManagement);
  }

  /** Adds those about the policies of the instance. */
  public static void addToAdmin(FirstGeneration service) {
    service
        .with(DomainMethods::addToAdmin)
        .with(PasswordMethods::addToAdmin)
        .with(TextMethods::addToAdmin)
        .with(LabelMethods::addToAdmin)
        .with(LoginMethods::addToAdmin);
  }
}
