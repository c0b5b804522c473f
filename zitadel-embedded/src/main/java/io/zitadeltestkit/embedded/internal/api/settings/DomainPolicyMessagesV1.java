package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.proto.Length;

/** Messages about domain policies, under their new and their old name. */
interface DomainPolicyMessagesV1 {
  record GetDomainPolicyRequest() {}

  record UpdateDomainPolicyRequest(
      boolean userLoginMustBeDomain,
      boolean validateOrgDomains,
      boolean smtpSenderAddressMatchesInstanceDomain) {}

  record GetCustomDomainPolicyRequest(@Length(min = 1, max = 200) String orgId) {}

  record AddCustomDomainPolicyRequest(
      @Length(min = 1, max = 200) String orgId,
      boolean userLoginMustBeDomain,
      boolean validateOrgDomains,
      boolean smtpSenderAddressMatchesInstanceDomain) {}

  record UpdateCustomDomainPolicyRequest(
      @Length(min = 1, max = 200) String orgId,
      boolean userLoginMustBeDomain,
      boolean validateOrgDomains,
      boolean smtpSenderAddressMatchesInstanceDomain) {}

  record ResetCustomDomainPolicyToDefaultRequest(@Length(min = 1, max = 200) String orgId) {}

  record GetOrgIAMPolicyRequest() {}

  record UpdateOrgIAMPolicyRequest(boolean userLoginMustBeDomain) {}

  record GetCustomOrgIAMPolicyRequest(@Length(min = 1, max = 200) String orgId) {}

  record AddCustomOrgIAMPolicyRequest(
      @Length(min = 1, max = 200) String orgId, boolean userLoginMustBeDomain) {}

  record UpdateCustomOrgIAMPolicyRequest(
      @Length(min = 1, max = 200) String orgId, boolean userLoginMustBeDomain) {}

  record ResetCustomOrgIAMPolicyToDefaultRequest(@Length(min = 1, max = 200) String orgId) {}
}
