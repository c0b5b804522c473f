package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyCallsV1.Choices;
import io.zitadeltestkit.embedded.internal.validation.Length;

/** Messages about domain policies, under their new and their old name. */
interface DomainPolicyMessagesV1 {
  /** What a policy is to be. */
  interface Fields {
    Choices choices();
  }

  /** What the policy of an organization is to be. */
  interface CustomFields extends Fields {
    String orgId();
  }

  record DomainPolicyRequest(
      boolean userLoginMustBeDomain,
      boolean validateOrgDomains,
      boolean smtpSenderAddressMatchesInstanceDomain)
      implements Fields {
    @Override
    public Choices choices() {
      return new Choices(
          userLoginMustBeDomain, validateOrgDomains, smtpSenderAddressMatchesInstanceDomain);
    }
  }

  record CustomDomainPolicyRequest(
      @Length(min = 1, max = 200) String orgId,
      boolean userLoginMustBeDomain,
      boolean validateOrgDomains,
      boolean smtpSenderAddressMatchesInstanceDomain)
      implements CustomFields {
    @Override
    public Choices choices() {
      return new Choices(
          userLoginMustBeDomain, validateOrgDomains, smtpSenderAddressMatchesInstanceDomain);
    }
  }

  record OrgIAMPolicyRequest(boolean userLoginMustBeDomain) implements Fields {
    @Override
    public Choices choices() {
      return Choices.ofOldForm(userLoginMustBeDomain);
    }
  }

  record CustomOrgIAMPolicyRequest(
      @Length(min = 1, max = 200) String orgId, boolean userLoginMustBeDomain)
      implements CustomFields {
    @Override
    public Choices choices() {
      return Choices.ofOldForm(userLoginMustBeDomain);
    }
  }
}
