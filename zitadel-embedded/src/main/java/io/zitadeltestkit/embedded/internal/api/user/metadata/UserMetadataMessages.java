package io.zitadeltestkit.embedded.internal.api.user.metadata;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataSearchFilter;
import io.zitadeltestkit.embedded.internal.api.metadata.MetadataView;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.EachItem;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Metadata of users. */
public interface UserMetadataMessages {
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

  record Metadata(@Length(min = 1, max = 200) String key, @Length(max = 500_000) Bytes value) {}

  record SetMetadataEntry(
      @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500_000) Bytes value) {}
}
