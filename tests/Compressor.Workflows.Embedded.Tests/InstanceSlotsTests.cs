using CsCheck;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>The queues against a model that walks all who wait.</summary>
public class InstanceSlotsTests
{
    private static readonly Dictionary<string, int> Limits = new(StringComparer.Ordinal) { ["a"] = 2, ["b"] = 1 };

    private static readonly Dictionary<string, string> CountsAs = new(StringComparer.Ordinal) { ["as-a"] = "a" };

    private static readonly Dictionary<string, int> Rooms = new(StringComparer.Ordinal) { ["x"] = 1, ["y"] = 2 };

    private static readonly string[][] Lanes = [[], ["x"], ["y"], ["x", "y"]];

    private static readonly string[] Workflows = ["a", "as-a", "b", "unlimited"];

    private enum Kind
    {
        Enter,
        Hurry,
        Leave,
        LeaveLanes,
    }

    [Fact]
    public void Whoever_may_begin_is_the_one_that_a_walk_through_all_would_find() =>
        Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 3], (kind, number, workflow, lanes) => (kind, number, Workflows[workflow], workflow < 2 ? Lanes[lanes] : [])).Array[1, 60].Sample(
            operations =>
            {
                var lanes = new CountedLanes();
                var slots = new InstanceSlots(Limits, CountsAs, lanes);
                var model = new Walk();
                var entered = new Dictionary<string, string>(StringComparer.Ordinal);
                List<string> begun = [];
                lanes.Opened += lane => begun.AddRange(slots.Open(lane).Select(next => next.Id));
                foreach (var (kind, number, workflow, needed) in operations)
                {
                    var id = $"i{number}";
                    begun.Clear();
                    List<string> expected = [];
                    switch (kind)
                    {
                        case Kind.Enter when entered.TryAdd(id, workflow):
                            expected = model.Enter(id, workflow, needed);
                            if (slots.TryEnter(new WaitingInstance(id, workflow) { Lanes = needed })) begun.Add(id);
                            break;
                        case Kind.Hurry:
                            Assert.Equal(model.Hurry(id), slots.TryHurry(id));
                            break;
                        case Kind.Leave:
                            entered.Remove(id);
                            expected = model.Leave(id);
                            begun.AddRange(slots.Leave(id).Select(next => next.Id));
                            break;
                        case Kind.LeaveLanes:
                            expected = model.LeaveLanes(id);
                            lanes.Leave(id);
                            break;
                    }

                    Assert.Equal(expected.Order(StringComparer.Ordinal), begun.Order(StringComparer.Ordinal));
                    Assert.Equal(model.Waiting.Count(), slots.Waiting);
                    Assert.Equal(model.Waiting, entered.Keys.Where(each => slots.FindWaiting(each) is not null).Order(StringComparer.Ordinal));
                }
            },
            iter: 2000, threads: 1);

    [Fact]
    public void Ten_thousand_that_wait_for_a_lane_are_asked_about_once_each()
    {
        var lanes = new CountedLanes();
        var slots = new InstanceSlots(Limits, CountsAs, lanes);
        Assert.True(slots.TryEnter(new WaitingInstance("first", "a") { Lanes = ["x"] }));
        for (var i = 0; i < 10_000; i++) Assert.False(slots.TryEnter(new WaitingInstance($"x{i}", "a") { Lanes = ["x"] }));
        Assert.InRange(lanes.Asked, 1, 10);
        for (var i = 0; i < 1000; i++)
        {
            Assert.True(slots.TryEnter(new WaitingInstance($"other{i}", "a")));
            Assert.Empty(slots.Leave($"other{i}"));
        }

        Assert.InRange(lanes.Asked, 1, 10);
    }

    /// <summary>Lanes with room for as many as <see cref="Rooms"/> says.</summary>
    private sealed class CountedLanes : ILanes
    {
        private readonly Dictionary<string, IReadOnlyList<string>> _holders = new(StringComparer.Ordinal);

        public Action<string>? Opened { get; set; }

        public int Asked { get; private set; }

        public IReadOnlyList<string> Of(object? input) => [];

        public string? TryEnter(string instanceId, IReadOnlyList<string> lanes)
        {
            Asked++;
            if (lanes.FirstOrDefault(lane => _holders.Values.Count(held => held.Contains(lane)) >= Rooms[lane]) is { } full) return full;
            _holders.Add(instanceId, lanes);
            return null;
        }

        public void Leave(string instanceId)
        {
            if (!_holders.Remove(instanceId, out var held)) return;
            foreach (var lane in held) Opened?.Invoke(lane);
        }
    }

    private sealed class Walk
    {
        private readonly List<(string Id, string Place, string[] Lanes)> _waiting = [];
        private readonly Dictionary<string, string> _running = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string[]> _holders = new(StringComparer.Ordinal);

        public IEnumerable<string> Waiting => _waiting.Select(each => each.Id).Order(StringComparer.Ordinal);

        public List<string> Enter(string id, string workflow, string[] lanes)
        {
            _waiting.Add((id, workflow == "as-a" ? "a" : workflow, lanes));
            return Admit();
        }

        public bool Hurry(string id)
        {
            var index = _waiting.FindIndex(each => each.Id == id);
            if (index < 0) return false;
            _running.Add(id, _waiting[index].Place);
            _waiting.RemoveAt(index);
            return true;
        }

        public List<string> Leave(string id)
        {
            _running.Remove(id);
            _waiting.RemoveAll(each => each.Id == id);
            return LeaveLanes(id);
        }

        public List<string> LeaveLanes(string id)
        {
            _holders.Remove(id);
            return Admit();
        }

        private List<string> Admit()
        {
            var admitted = new List<string>();
            foreach (var (id, place, lanes) in _waiting.ToList())
            {
                if (Limits.TryGetValue(place, out var limit) && _running.Values.Count(other => other == place) >= limit) continue;
                if (lanes.Any(lane => _holders.Values.Count(held => held.Contains(lane)) >= Rooms[lane])) continue;
                _running.Add(id, place);
                _holders.Add(id, lanes);
                _waiting.RemoveAll(each => each.Id == id);
                admitted.Add(id);
            }

            return admitted;
        }
    }
}
