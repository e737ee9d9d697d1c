// One at a time: these tests wait for moments of a process, and measure it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
