package io.zitadeltestkit.embedded.api.admin;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.admin.AdminMessages.GetSupportedLanguagesRequest;
import io.zitadeltestkit.embedded.api.admin.AdminMessages.GetSupportedLanguagesResponse;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.AddIAMMemberRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.ListIAMMemberRolesRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.ListIAMMembersRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.RemoveIAMMemberRequest;
import io.zitadeltestkit.embedded.api.admin.MemberMessages.UpdateIAMMemberRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.GetDefaultOrgRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.GetOrgByIDRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.IsOrgUniqueRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.ListOrgsRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.RemoveOrgRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.SetDefaultOrgRequest;
import io.zitadeltestkit.embedded.api.admin.OrgMessages.SetUpOrgRequest;
import io.zitadeltestkit.embedded.api.common.Healthz;
import io.zitadeltestkit.embedded.api.common.Languages;
import io.zitadeltestkit.embedded.api.policy.PolicyApi;
import io.zitadeltestkit.embedded.api.system.MyInstanceMethods;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.admin.v1.AdminService}. */
public final class AdminApi implements Api {
  @Override
  public Service service() {
    return FirstGeneration.of("zitadel.admin.v1.AdminService", "admin.txt")
        .add("Healthz", Healthz.Request.class, Healthz::answer)
        .add(
            "GetSupportedLanguages",
            GetSupportedLanguagesRequest.class,
            (call, request) -> new GetSupportedLanguagesResponse(Languages.SUPPORTED))
        .with(AdminApi::addOrgs)
        .with(AdminApi::addMembers)
        .with(PolicyApi::addToAdmin)
        .with(SettingsMethods::addTo)
        .with(MyInstanceMethods::addTo)
        .toService();
  }

  private static void addOrgs(FirstGeneration service) {
    service
        .add("GetOrgByID", GetOrgByIDRequest.class, OrgCalls::get)
        .add("IsOrgUnique", IsOrgUniqueRequest.class, OrgCalls::isUnique)
        .add("SetDefaultOrg", SetDefaultOrgRequest.class, OrgCalls::setDefault)
        .add("GetDefaultOrg", GetDefaultOrgRequest.class, OrgCalls::getDefault)
        .add("ListOrgs", ListOrgsRequest.class, OrgCalls::list)
        .add("SetUpOrg", SetUpOrgRequest.class, OrgSetUp::setUp)
        .add("RemoveOrg", RemoveOrgRequest.class, OrgCalls::remove);
  }

  private static void addMembers(FirstGeneration service) {
    service
        .add("ListIAMMemberRoles", ListIAMMemberRolesRequest.class, MemberCalls::roles)
        .add("ListIAMMembers", ListIAMMembersRequest.class, MemberCalls::list)
        .add("AddIAMMember", AddIAMMemberRequest.class, MemberCalls::add)
        .add("UpdateIAMMember", UpdateIAMMemberRequest.class, MemberCalls::update)
        .add("RemoveIAMMember", RemoveIAMMemberRequest.class, MemberCalls::remove);
  }
}
