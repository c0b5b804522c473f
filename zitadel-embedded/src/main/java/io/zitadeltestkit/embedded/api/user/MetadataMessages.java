package io.zitadeltestkit.embedded.api.user;

import io.zitadeltestkit.embedded.api.common.MetadataSearchFilter;
import io.zitadeltestkit.embedded.api.common.MetadataView;
import io.zitadeltestkit.embedded.api.common.Pagination;
import io.zitadeltestkit.embedded.api.user.CreateMessages.Metadata;
import io.zitadeltestkit.embedded.proto.EachItem;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.query.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metadata of users. */
interface MetadataMessages {
  record SetUserMetadataRequest(
      @Length(min = 1, max = 200) String userId, List<Metadata> metadata) {}

  record SetUserMetadataResponse(Instant setDate) {}

  record ListUserMetadataRequest(
      @Length(min = 1, max = 200) String userId,
      @Nullable Paging pagination,
      List<MetadataSearchFilter> filters) {}

  record ListUserMetadataResponse(Pagination pagination, List<MetadataView> metadata) {}

  record DeleteUserMetadataRequest(
      String userId, @EachItem(min = 1, max = 200) List<String> keys) {}

  record DeleteUserMetadataResponse(Instant deletionDate) {}
}
