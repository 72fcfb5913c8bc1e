using Compressor.Workflows;
using Compressor.Workflows.Embedded;
using Microsoft.Coyote.Specifications;

namespace Compressor.Interleavings;

/// <summary>Instances that are taken up, found, hurried, ended and closed at the same time.</summary>
internal static class InstancePrograms
{
    public static readonly (string Name, Func<Task> Program)[] All =
    [
        ("Instances beyond the limit take turns, and each begins once", InstancesTakeTurnsAsync),
        ("One that is hurried while it waits, begins or ends begins once", OneIsHurriedAsync),
        ("Those of one lane begin one after another, beside one of no lane", LanesAreSharedAsync),
        ("Nothing runs on once the engine is closed", NothingRunsOnAsync),
    ];

    private static async Task InstancesTakeTurnsAsync()
    {
        var engine = new EngineRuntime(limit: 1, expected: 3);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => Task.Run(() => engine.Live.Add([Pending(n)]))));
        await engine.AllEnded;
        Specification.Assert(engine.Live.Waiting == 0, "{0} wait.", engine.Live.Waiting);
    }

    private static async Task OneIsHurriedAsync()
    {
        var engine = new EngineRuntime(limit: 1, expected: 2);
        var add = Task.Run(() => engine.Live.Add([Pending(0), Pending(1)]));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(n => Task.Run(() => engine.Live.Find($"{n}")?.TryPost(new InstanceMessage.Urgent()))).Append(add));
        await engine.AllEnded;
        Specification.Assert(engine.Live.Waiting == 0, "{0} wait.", engine.Live.Waiting);
    }

    private static async Task LanesAreSharedAsync()
    {
        var lane = new OneAtATime();
        var engine = new EngineRuntime(limit: 2, expected: 4, lane);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(n => Task.Run(() => engine.Live.Add([Pending(n) with { Lanes = ["x"] }]))).Append(Task.Run(() => engine.Live.Add([Pending(3)]))));
        await engine.AllEnded;
        Specification.Assert(engine.Live.Waiting == 0, "{0} wait.", engine.Live.Waiting);
    }

    private static async Task NothingRunsOnAsync()
    {
        var engine = new EngineRuntime(limit: 1, expected: 3);
        var add = Task.Run(() => engine.Live.Add([Pending(0), Pending(1)]));
        var find = Task.Run(() => engine.Live.Find("1")?.TryPost(new InstanceMessage.Urgent()));
        await engine.StopAsync();
        await Task.WhenAll(add, find);
        Specification.Assert(engine.Running == 0, "{0} run.", engine.Running);
        Specification.Assert(engine.Live.Find("1")?.TryPost(new InstanceMessage.Begin()) is not true, "One takes messages still.");
    }

    /// <summary>A lane with one place.</summary>
    private sealed class OneAtATime : ILanes
    {
        private readonly Lock _gate = new();
        private string? _holder;

        public Action<string>? Opened { get; set; }

        public IReadOnlyList<string> Of(object? input) => [];

        public string? TryEnter(string instanceId, IReadOnlyList<string> lanes)
        {
            lock (_gate)
            {
                if (_holder is not null) return lanes[0];
                _holder = instanceId;
                return null;
            }
        }

        public void Leave(string instanceId)
        {
            lock (_gate)
            {
                if (_holder != instanceId) return;
                _holder = null;
            }

            Opened?.Invoke("x");
        }
    }

    private static UnendedInstance Pending(int n) => new($"{n}", "w", IsPending: true, IsChild: false, HasEvents: false);
}
