using CsCheck;

namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>Random programs, and what is done to their instances.</summary>
internal static class Generators
{
    private static readonly Gen<int> Number = Gen.Int[0, 2];

    private static readonly Gen<Step> Leaf = Gen.OneOf<Step>(
        Gen.Int[0, 7].Select(n => (Step)new Step.Work(n)), Number.Select(n => (Step)new Step.Hang(n)), Gen.Int[1, 60].Select(n => (Step)new Step.Wait(n)),
        Number.Select(n => (Step)new Step.Receive(n)), Gen.Select(Number, Gen.Int[1, 60], (n, s) => (Step)new Step.ReceiveWithin(n, s)),
        Gen.Select(Number, Gen.Int[1, 60], (n, s) => (Step)new Step.HangWithin(n, s)), Gen.Const((Step)new Step.Remember()));

    /// <summary>Steps of a sub-workflow; also those that end it.</summary>
    private static readonly Gen<Step[]> Steps = Gen.Frequency((8, Leaf), (1, Gen.Const((Step)new Step.Again())), (1, Gen.Const((Step)new Step.Give()))).Array[0, 3];

    private static readonly Gen<Step[]> Programs = Gen.Frequency(
        (8, Leaf), (2, Steps.Select(steps => (Step)new Step.Sub(steps))), (1, Steps.Select(steps => (Step)new Step.Detached(steps))),
        (1, Leaf.Array[1, 3].Select(steps => (Step)new Step.Together(steps))), (1, Gen.Const((Step)new Step.Again())), (1, Gen.Const((Step)new Step.Give()))).Array[0, 6];

    /// <summary>Instances, and the sub-workflows that the first two calls of the first ones make, if they are sub-workflows.</summary>
    private static readonly Gen<string> Id = Gen.Frequency((8, Gen.OneOf(Gen.Const("a"), Gen.Const("b"), Gen.Const("c"), Gen.Const("d"))), (3, Gen.OneOf(Gen.Const("a.1.1"), Gen.Const("a.1.2"), Gen.Const("b.1.1"), Gen.Const("b.1.2"))));

    private static readonly Gen<string> Event = Gen.Frequency((6, Gen.Int[0, 2].Select(RandomProgram.EventOf)), (1, Gen.Const(RandomProgram.Cancel)));

    private static readonly Gen<Operation> Single = Gen.Frequency(
        (6, Gen.Select(Id, Programs, (id, steps) => (Operation)new Operation.Start(id, steps))),
        (6, Gen.Select(Id, Event, (id, name) => (Operation)new Operation.Raise(id, name))),
        (4, Gen.Int[1, 70].Select(seconds => (Operation)new Operation.Pass(seconds))),
        (3, Gen.Int[0, 2].Select(gate => (Operation)new Operation.Open(gate))),
        (2, Id.Select(id => (Operation)new Operation.Terminate(id))), (1, Id.Select(id => (Operation)new Operation.Purge(id))));

    /// <summary>Some come twice, as from a client that has not heard the answer.</summary>
    public static readonly Gen<Operation[]> Operations = Gen.Frequency(
        (10, Single.Select(once => new[] { once })), (2, Single.Select(twice => new[] { twice, twice })),
        (4, Gen.Select(Single, Gen.Int[1, 8], (during, checkpoints) => new[] { (Operation)new Operation.Crash(during, checkpoints) })),
        (1, Gen.Int[0, 70].Select(seconds => new[] { (Operation)new Operation.Restart(seconds) }))).Array[1, 12].Select(parts => parts.SelectMany(part => part).ToArray());
}
