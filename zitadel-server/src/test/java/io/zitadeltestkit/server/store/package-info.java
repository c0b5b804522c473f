@org.jspecify.annotations.NullMarked
package io.zitadeltestkit.server.store;
