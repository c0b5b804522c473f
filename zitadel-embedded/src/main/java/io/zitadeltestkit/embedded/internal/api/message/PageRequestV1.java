package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.query.Paging;
import org.jspecify.annotations.Nullable;

/** Asks for a page of a list, of whatever there is. */
public record PageRequestV1(@Nullable Paging query) {}
