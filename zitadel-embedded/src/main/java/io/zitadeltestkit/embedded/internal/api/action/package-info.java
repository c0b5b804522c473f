/** Targets and executions: named, and only on a real server. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.action;

import org.jspecify.annotations.NullMarked;
