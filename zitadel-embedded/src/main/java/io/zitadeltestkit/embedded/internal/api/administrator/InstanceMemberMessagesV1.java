package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.proto.Length;
import io.zitadeltestkit.embedded.internal.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The administrators of the instance. */
interface InstanceMemberMessagesV1 {
  record ListIAMMemberRolesRequest() {}

  record ListIAMMemberRolesResponse(ListDetailsV1 details, List<String> roles) {}

  record ListIAMMembersRequest(
      @Nullable Paging query, List<MemberQueryV1> queries, MembersV1.SortingColumn sortingColumn) {}

  record AddIAMMemberRequest(@Length(min = 1, max = 200) String userId, List<String> roles) {}

  record UpdateIAMMemberRequest(@Length(min = 1, max = 200) String userId, List<String> roles) {}

  record RemoveIAMMemberRequest(@Length(min = 1, max = 200) String userId) {}
}
