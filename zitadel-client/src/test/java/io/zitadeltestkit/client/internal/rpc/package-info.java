@NullMarked
package io.zitadeltestkit.client.internal.rpc;

import org.jspecify.annotations.NullMarked;
