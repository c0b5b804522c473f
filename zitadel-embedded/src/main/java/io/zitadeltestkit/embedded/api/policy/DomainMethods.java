package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.policy.DomainCalls.Choices;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.AddCustomDomainPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.AddCustomOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.GetCustomDomainPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.GetCustomOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.GetDomainPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.GetOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.ResetCustomDomainPolicyToDefaultRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.ResetCustomOrgIAMPolicyToDefaultRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.UpdateCustomDomainPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.UpdateCustomOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.UpdateDomainPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.DomainMessages.UpdateOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.Domain;
import io.zitadeltestkit.embedded.api.policy.PolicyViews.OrgIam;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;

/** The methods about login names: only who administers the instance changes what they look like. */
final class DomainMethods {
  private DomainMethods() {}

  static void addToManagement(FirstGeneration service) {
    service
        .add(
            "GetDomainPolicy",
            GetDomainPolicyRequest.class,
            (call, request) -> PolicyResponse.of(Domain.of(call.state(), call.caller().orgId())))
        .add(
            "GetOrgIAMPolicy",
            GetOrgIAMPolicyRequest.class,
            (call, request) -> PolicyResponse.of(OrgIam.of(call.state(), call.caller().orgId())));
  }

  static void addToAdmin(FirstGeneration service) {
    service
        .add(
            "GetDomainPolicy",
            GetDomainPolicyRequest.class,
            (call, request) -> PolicyResponse.of(Domain.of(call.state(), call.instance().id())))
        .add(
            "UpdateDomainPolicy",
            UpdateDomainPolicyRequest.class,
            (call, request) ->
                DomainCalls.changeDefault(
                    call,
                    new Choices(
                        request.userLoginMustBeDomain(),
                        request.validateOrgDomains(),
                        request.smtpSenderAddressMatchesInstanceDomain())))
        .add(
            "GetCustomDomainPolicy",
            GetCustomDomainPolicyRequest.class,
            (call, request) -> PolicyResponse.of(Domain.of(call.state(), request.orgId())))
        .add(
            "AddCustomDomainPolicy",
            AddCustomDomainPolicyRequest.class,
            (call, request) ->
                DomainCalls.add(
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
                DomainCalls.change(
                    call,
                    request.orgId(),
                    new Choices(
                        request.userLoginMustBeDomain(),
                        request.validateOrgDomains(),
                        request.smtpSenderAddressMatchesInstanceDomain())))
        .add(
            "ResetCustomDomainPolicyToDefault",
            ResetCustomDomainPolicyToDefaultRequest.class,
            (call, request) -> DomainCalls.reset(call, request.orgId()))
        .with(DomainMethods::addOldForm);
  }

  private static void addOldForm(FirstGeneration service) {
    service
        .add(
            "GetOrgIAMPolicy",
            GetOrgIAMPolicyRequest.class,
            (call, request) -> PolicyResponse.of(OrgIam.of(call.state(), call.instance().id())))
        .add(
            "UpdateOrgIAMPolicy",
            UpdateOrgIAMPolicyRequest.class,
            (call, request) ->
                DomainCalls.changeDefault(call, Choices.ofOldForm(request.userLoginMustBeDomain())))
        .add(
            "GetCustomOrgIAMPolicy",
            GetCustomOrgIAMPolicyRequest.class,
            (call, request) -> PolicyResponse.of(OrgIam.of(call.state(), request.orgId())))
        .add(
            "AddCustomOrgIAMPolicy",
            AddCustomOrgIAMPolicyRequest.class,
            (call, request) ->
                DomainCalls.add(
                    call, request.orgId(), Choices.ofOldForm(request.userLoginMustBeDomain())))
        .add(
            "UpdateCustomOrgIAMPolicy",
            UpdateCustomOrgIAMPolicyRequest.class,
            (call, request) ->
                DomainCalls.change(
                    call, request.orgId(), Choices.ofOldForm(request.userLoginMustBeDomain())))
        .add(
            "ResetCustomOrgIAMPolicyToDefault",
            ResetCustomOrgIAMPolicyToDefaultRequest.class,
            (call, request) -> DomainCalls.reset(call, request.orgId()));
  }
}
