package io.zitadeltestkit.embedded.internal.api.authorization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.api.user.view.UserTypeV1;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** User grants, which the second generation calls authorizations. */
interface UserGrantMessagesV1 {
  /** Names an authorization and nothing else. */
  record UserGrantIdRequest(
      @Length(min = 1, max = 200) String userId, @Length(min = 1, max = 200) String grantId) {}

  record GetUserGrantByIDResponse(UserGrant userGrant) {}

  @ProtoName("ListUserGrantRequest") // not named after its method ListUserGrants
  record ListUserGrantRequest(@Nullable Paging query, List<UserGrantQuery> queries) {}

  record ListUserGrantResponse(ListDetailsV1 details, List<UserGrant> result) {}

  record AddUserGrantRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String projectId,
      @Length(max = 200) String projectGrantId,
      List<String> roleKeys) {}

  record AddUserGrantResponse(String userGrantId, DetailsV1 details) {}

  record UpdateUserGrantRequest(
      @Length(min = 1, max = 200) String userId,
      @Length(min = 1, max = 200) String grantId,
      List<String> roleKeys) {}

  record BulkRemoveUserGrantRequest(List<String> grantId) {}

  record UserGrant(
      String id,
      DetailsV1 details,
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

  @OneOf(value = "Query", required = true)
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
