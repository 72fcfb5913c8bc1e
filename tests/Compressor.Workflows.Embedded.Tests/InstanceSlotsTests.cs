using CsCheck;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>The queues against a model that walks all who wait.</summary>
public class InstanceSlotsTests
{
    private static readonly Dictionary<string, int> Limits = new(StringComparer.Ordinal) { ["a"] = 2, ["b"] = 1 };

    private static readonly Dictionary<string, string> CountsAs = new(StringComparer.Ordinal) { ["as-a"] = "a" };

    private static readonly string[] Workflows = ["a", "as-a", "b", "unlimited"];

    private enum Kind
    {
        Enter,
        Hurry,
        Leave,
    }

    [Fact]
    public void Whoever_may_begin_is_the_one_that_a_walk_through_all_would_find() =>
        Gen.Select(Gen.Enum<Kind>(), Gen.Int[0, 9], Gen.Int[0, 3], (kind, number, workflow) => (kind, number, Workflows[workflow])).Array[1, 60].Sample(
            operations =>
            {
                var slots = new InstanceSlots(Limits, CountsAs);
                var model = new Walk();
                var entered = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var (kind, number, workflow) in operations)
                {
                    var id = $"i{number}";
                    switch (kind)
                    {
                        case Kind.Enter when entered.TryAdd(id, workflow):
                            Assert.Equal(model.Enter(id, workflow).Contains(id), slots.TryEnter(new WaitingInstance(id, workflow)));
                            break;
                        case Kind.Hurry:
                            Assert.Equal(model.Hurry(id), slots.TryHurry(id));
                            break;
                        case Kind.Leave:
                            entered.Remove(id);
                            Assert.Equal(model.Leave(id), slots.Leave(id).Select(next => next.Id));
                            break;
                    }

                    Assert.Equal(model.Waiting.Count(), slots.Waiting);
                    Assert.Equal(model.Waiting, entered.Keys.Where(each => slots.FindWaiting(each) is not null).Order(StringComparer.Ordinal));
                }
            },
            iter: 500, threads: 1);

    private sealed class Walk
    {
        private readonly List<(string Id, string Place)> _waiting = [];
        private readonly Dictionary<string, string> _running = new(StringComparer.Ordinal);

        public IEnumerable<string> Waiting => _waiting.Select(each => each.Id).Order(StringComparer.Ordinal);

        public List<string> Enter(string id, string workflow)
        {
            _waiting.Add((id, workflow == "as-a" ? "a" : workflow));
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
            return Admit();
        }

        private List<string> Admit()
        {
            var admitted = new List<string>();
            foreach (var (id, place) in _waiting.ToList())
            {
                if (Limits.TryGetValue(place, out var limit) && _running.Values.Count(other => other == place) >= limit) continue;
                _running.Add(id, place);
                _waiting.Remove((id, place));
                admitted.Add(id);
            }

            return admitted;
        }
    }
}
