package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.Length;
import org.jspecify.annotations.Nullable;

/** Asks for a page of what a user has. */
public record UserPageRequestV1(
    @Length(min = 1, max = 200) String userId, @Nullable Paging query) {}
