package io.zitadeltestkit.client.search;

/** For lists whose order can't be chosen. */
public enum Unsorted {}
