package io.zitadeltestkit.embedded.internal.api.project;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.TextQueryMethod;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles of projects. */
interface ProjectRoleMessagesV1 {
  record ListProjectRolesRequest(
      @Length(min = 1, max = 200) String projectId,
      @Nullable Paging query,
      List<RoleQuery> queries) {}

  record ListGrantedProjectRolesRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String grantId,
      @Nullable Paging query,
      List<RoleQuery> queries) {}

  record ListRolesResponse(ListDetailsV1 details, List<RoleV1> result) {}

  /** A role as it is to be. */
  record ProjectRoleRequest(
      @Length(min = 1, max = 200) String projectId,
      @Length(min = 1, max = 200) String roleKey,
      @Length(min = 1, max = 200) String displayName,
      @Length(max = 200) String group) {}

  record BulkAddProjectRolesRequest(
      @Length(min = 1, max = 200) String projectId, List<BulkAddProjectRolesRequest.Role> roles) {
    record Role(
        @Length(min = 1, max = 200) String key,
        @Length(min = 1, max = 200) String displayName,
        @Length(max = 200) String group) {}
  }

  record RoleV1(String key, DetailsV1 details, String displayName, String group) {}

  @OneOf(value = "Query", required = true)
  record RoleQuery(
      @Nullable RoleKeyQuery keyQuery, @Nullable RoleDisplayNameQuery displayNameQuery) {}

  record RoleKeyQuery(@Length(max = 200) String key, @DefinedEnum TextQueryMethod method) {}

  record RoleDisplayNameQuery(
      @Length(max = 200) String displayName, @DefinedEnum TextQueryMethod method) {}
}
