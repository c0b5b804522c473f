package io.zitadeltestkit.embedded.api.management.user;

import io.zitadeltestkit.embedded.api.v1.MetadataQuery;
import io.zitadeltestkit.embedded.proto.Bytes;
import io.zitadeltestkit.embedded.proto.EachItem;
import io.zitadeltestkit.embedded.proto.Length;
import io.zitadeltestkit.embedded.query.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The metadata of users. */
interface MetadataMessages {
  record SetUserMetadataRequest(
      @Length(min = 1, max = 200) String id,
      @Length(min = 1, max = 200) String key,
      @Length(min = 1, max = 500000) Bytes value) {}

  record BulkSetUserMetadataRequest(
      @Length(min = 1, max = 200) String id, List<Metadata> metadata) {
    record Metadata(
        @Length(min = 1, max = 200) String key, @Length(min = 1, max = 500000) Bytes value) {}
  }

  record ListUserMetadataRequest(
      @Length(min = 1, max = 200) String id, @Nullable Paging query, List<MetadataQuery> queries) {}

  record GetUserMetadataRequest(
      @Length(min = 1, max = 200) String id, @Length(min = 1, max = 200) String key) {}

  record RemoveUserMetadataRequest(
      @Length(min = 1, max = 200) String id, @Length(min = 1, max = 200) String key) {}

  record BulkRemoveUserMetadataRequest(
      @Length(min = 1, max = 200) String id, @EachItem(min = 1, max = 200) List<String> keys) {}
}
