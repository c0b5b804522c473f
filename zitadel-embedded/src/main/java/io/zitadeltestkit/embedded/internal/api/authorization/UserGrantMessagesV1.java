package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.user.UserTypeV1;
import io.zitadeltestkit.embedded.internal.proto.DefinedEnum;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** User grants, which the second generation calls authorizations. */
interface UserGrantMessagesV1 {
  record GetUserGrantByIDRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String grantId) {}

  record GetUserGrantByIDResponse(UserGrant userGrant) {}

  record ListUserGrantRequest(@Nullable Paging query, List<UserGrantQuery> queries) {}

  record ListUserGrantResponse(ListDetailsV1 details, List<UserGrant> result) {}

  record AddUserGrantRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String projectId,
      @Length(max = 200) String projectGrantId,
      List<String> roleKeys) {}

  record AddUserGrantResponse(String userGrantId, V1Details details) {}

  record UpdateUserGrantRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String grantId,
      List<String> roleKeys) {}

  record DeactivateUserGrantRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String grantId) {}

  record ReactivateUserGrantRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String grantId) {}

  record RemoveUserGrantRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String grantId) {}

  record BulkRemoveUserGrantRequest(List<String> grantId) {}

  record BulkRemoveUserGrantResponse() {}

  record UserGrant(
      String id,
      V1Details details,
      List<String> roleKeys,
      UserGrantStateV1 state,
      String userId,
      String userName,
      String firstName,
      String lastName,
      String email,
      String displayName,
      String orgId,
      String orgName,
      String orgDomain,
      String projectId,
      String projectName,
      String projectGrantId,
      String preferredLoginName,
      UserTypeV1 userType,
      String grantedOrgId,
      String grantedOrgName,
      String grantedOrgDomain) {}

  @OneOf(
      value = "Query",
      of = {
        "projectIdQuery",
        "userIdQuery",
        "withGrantedQuery",
        "roleKeyQuery",
        "projectGrantIdQuery",
        "userNameQuery",
        "firstNameQuery",
        "lastNameQuery",
        "emailQuery",
        "orgNameQuery",
        "orgDomainQuery",
        "projectNameQuery",
        "displayNameQuery",
        "userTypeQuery"
      },
      required = true)
  record UserGrantQuery(
      @Nullable UserGrantProjectIDQuery projectIdQuery,
      @Nullable UserGrantUserIDQuery userIdQuery,
      @Nullable UserGrantWithGrantedQuery withGrantedQuery,
      @Nullable UserGrantRoleKeyQuery roleKeyQuery,
      @Nullable UserGrantProjectGrantIDQuery projectGrantIdQuery,
      @Nullable UserGrantUserNameQuery userNameQuery,
      @Nullable UserGrantFirstNameQuery firstNameQuery,
      @Nullable UserGrantLastNameQuery lastNameQuery,
      @Nullable UserGrantEmailQuery emailQuery,
      @Nullable UserGrantOrgNameQuery orgNameQuery,
      @Nullable UserGrantOrgDomainQuery orgDomainQuery,
      @Nullable UserGrantProjectNameQuery projectNameQuery,
      @Nullable UserGrantDisplayNameQuery displayNameQuery,
      @Nullable UserGrantUserTypeQuery userTypeQuery) {}

  record UserGrantProjectIDQuery(@Length(max = 200) String projectId) {}

  record UserGrantUserIDQuery(@Length(max = 200) String userId) {}

  record UserGrantWithGrantedQuery(boolean withGranted) {}

  record UserGrantRoleKeyQuery(
      @Length(max = 200) String roleKey, @DefinedEnum TextQueryMethod method) {}

  record UserGrantProjectGrantIDQuery(@Length(max = 200) String projectGrantId) {}

  record UserGrantUserNameQuery(
      @Length(max = 200) String userName, @DefinedEnum TextQueryMethod method) {}

  record UserGrantFirstNameQuery(
      @Length(max = 200) String firstName, @DefinedEnum TextQueryMethod method) {}

  record UserGrantLastNameQuery(
      @Length(max = 200) String lastName, @DefinedEnum TextQueryMethod method) {}

  record UserGrantEmailQuery(
      @Length(max = 200) String email, @DefinedEnum TextQueryMethod method) {}

  record UserGrantOrgNameQuery(
      @Length(max = 200) String orgName, @DefinedEnum TextQueryMethod method) {}

  record UserGrantOrgDomainQuery(
      @Length(max = 200) String orgDomain, @DefinedEnum TextQueryMethod method) {}

  record UserGrantProjectNameQuery(
      @Length(max = 200) String projectName, @DefinedEnum TextQueryMethod method) {}

  record UserGrantDisplayNameQuery(String displayName, @DefinedEnum TextQueryMethod method) {}

  record UserGrantUserTypeQuery(UserTypeV1 type) {}
}
