package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyCallsV1.Choices;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.AddCustomDomainPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.AddCustomOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.GetCustomDomainPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.GetCustomOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.GetDomainPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.GetOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.ResetCustomDomainPolicyToDefaultRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.ResetCustomOrgIAMPolicyToDefaultRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.UpdateCustomDomainPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.UpdateCustomOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.UpdateDomainPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.UpdateOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Domain;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.OrgIam;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** The methods about domain policies: only administrators of the instance may change them. */
final class DomainPolicyMethodsV1 {
  private DomainPolicyMethodsV1() {}

  static void addToManagement(Service service) {
    service
        .add(
            "GetDomainPolicy",
            GetDomainPolicyRequest.class,
            (call, request) -> PolicyResponseV1.of(Domain.of(call.state(), call.caller().orgId())))
        .add(
            "GetOrgIAMPolicy",
            GetOrgIAMPolicyRequest.class,
            (call, request) -> PolicyResponseV1.of(OrgIam.of(call.state(), call.caller().orgId())));
  }

  static void addToAdmin(Service service) {
    service
        .add(
            "GetDomainPolicy",
            GetDomainPolicyRequest.class,
            (call, request) -> PolicyResponseV1.of(Domain.of(call.state(), call.instance().id())))
        .add(
            "UpdateDomainPolicy",
            UpdateDomainPolicyRequest.class,
            (call, request) ->
                DomainPolicyCallsV1.changeDefault(
                    call,
                    new Choices(
                        request.userLoginMustBeDomain(),
                        request.validateOrgDomains(),
                        request.smtpSenderAddressMatchesInstanceDomain())))
        .add(
            "GetCustomDomainPolicy",
            GetCustomDomainPolicyRequest.class,
            (call, request) -> PolicyResponseV1.of(Domain.of(call.state(), request.orgId())))
        .add(
            "AddCustomDomainPolicy",
            AddCustomDomainPolicyRequest.class,
            (call, request) ->
                DomainPolicyCallsV1.add(
                    call,
                    request.orgId(),
                    new Choices(
                        request.userLoginMustBeDomain(),
                        request.validateOrgDomains(),
                        request.smtpSenderAddressMatchesInstanceDomain())))
        .add(
            "UpdateCustomDomainPolicy",
            UpdateCustomDomainPolicyRequest.class,
            (call, request) ->
                DomainPolicyCallsV1.change(
                    call,
                    request.orgId(),
                    new Choices(
                        request.userLoginMustBeDomain(),
                        request.validateOrgDomains(),
                        request.smtpSenderAddressMatchesInstanceDomain())))
        .add(
            "ResetCustomDomainPolicyToDefault",
            ResetCustomDomainPolicyToDefaultRequest.class,
            (call, request) -> DomainPolicyCallsV1.reset(call, request.orgId()))
        .with(DomainPolicyMethodsV1::addOldForm);
  }

  private static void addOldForm(Service service) {
    service
        .add(
            "GetOrgIAMPolicy",
            GetOrgIAMPolicyRequest.class,
            (call, request) -> PolicyResponseV1.of(OrgIam.of(call.state(), call.instance().id())))
        .add(
            "UpdateOrgIAMPolicy",
            UpdateOrgIAMPolicyRequest.class,
            (call, request) ->
                DomainPolicyCallsV1.changeDefault(
                    call, Choices.ofOldForm(request.userLoginMustBeDomain())))
        .add(
            "GetCustomOrgIAMPolicy",
            GetCustomOrgIAMPolicyRequest.class,
            (call, request) -> PolicyResponseV1.of(OrgIam.of(call.state(), request.orgId())))
        .add(
            "AddCustomOrgIAMPolicy",
            AddCustomOrgIAMPolicyRequest.class,
            (call, request) ->
                DomainPolicyCallsV1.add(
                    call, request.orgId(), Choices.ofOldForm(request.userLoginMustBeDomain())))
        .add(
            "UpdateCustomOrgIAMPolicy",
            UpdateCustomOrgIAMPolicyRequest.class,
            (call, request) ->
                DomainPolicyCallsV1.change(
                    call, request.orgId(), Choices.ofOldForm(request.userLoginMustBeDomain())))
        .add(
            "ResetCustomOrgIAMPolicyToDefault",
            ResetCustomOrgIAMPolicyToDefaultRequest.class,
            (call, request) -> DomainPolicyCallsV1.reset(call, request.orgId()));
  }
}
