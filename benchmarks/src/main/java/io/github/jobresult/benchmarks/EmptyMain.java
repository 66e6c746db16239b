package io.github.jobresult.benchmarks;

/** What a virtual machine takes by itself. */
final class EmptyMain {

    private EmptyMain() {}

    public static void main(String[] args) {}
}
