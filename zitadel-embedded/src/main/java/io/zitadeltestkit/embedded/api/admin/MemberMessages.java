package io.zitadeltestkit.embedded.api.admin;

import io.zitadeltestkit.embedded.api.v1.ListDetailsV1;
import io.zitadeltestkit.embedded.api.v1.MemberQuery;
import io.zitadeltestkit.embedded.api.v1.Members;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrators of the instance. */
interface MemberMessages {
  record ListIAMMemberRolesRequest() {}

  record ListIAMMemberRolesResponse(ListDetailsV1 details, List<String> roles) {}

  record ListIAMMembersRequest(
      @Nullable Paging query, List<MemberQuery> queries, Members.SortingColumn sortingColumn) {}

  record AddIAMMemberRequest(@Length(min = 1, max = 200) String userId, List<String> roles) {}

  record UpdateIAMMemberRequest(@Length(min = 1, max = 200) String userId, List<String> roles) {}

  record RemoveIAMMemberRequest(@Length(min = 1, max = 200) String userId) {}
}
