using System.Text.Json.Serialization;

namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>A step of a random program; <see cref="RandomProgram"/> carries it out.</summary>
[JsonDerivedType(typeof(Work), "work"), JsonDerivedType(typeof(Hang), "hang"), JsonDerivedType(typeof(Wait), "wait"), JsonDerivedType(typeof(Receive), "receive")]
[JsonDerivedType(typeof(ReceiveWithin), "receiveWithin"), JsonDerivedType(typeof(HangWithin), "hangWithin"), JsonDerivedType(typeof(Remember), "remember")]
[JsonDerivedType(typeof(Give), "give"), JsonDerivedType(typeof(Sub), "sub"), JsonDerivedType(typeof(Detached), "detached"), JsonDerivedType(typeof(Together), "together"), JsonDerivedType(typeof(Again), "again")]
internal abstract record Step
{
    /// <summary>An activity that ends at once; 7 fails, and the workflow catches that.</summary>
    internal sealed record Work(int Number) : Step;

    /// <summary>An activity that ends when its gate is opened.</summary>
    internal sealed record Hang(int Gate) : Step;

    internal sealed record Wait(int Seconds) : Step;

    internal sealed record Receive(int Number) : Step;

    internal sealed record ReceiveWithin(int Number, int Seconds) : Step;

    internal sealed record HangWithin(int Gate, int Seconds) : Step;

    /// <summary>The workflow's identifiers and times are the same when its code runs again.</summary>
    internal sealed record Remember : Step;

    /// <summary>Ends the workflow with the failure of an activity.</summary>
    internal sealed record Give : Step;

    internal sealed record Sub(Step[] Steps) : Step;

    /// <summary>A sub-workflow that nobody waits for.</summary>
    internal sealed record Detached(Step[] Steps) : Step;

    internal sealed record Together(Step[] Steps) : Step;

    /// <summary>Continues as new with the steps that are left.</summary>
    internal sealed record Again : Step;

    public sealed override string ToString() => this switch
    {
        Work s => $"work {s.Number}",
        Hang s => $"hang {s.Gate}",
        Wait s => $"wait {s.Seconds}",
        Receive s => $"receive {s.Number}",
        ReceiveWithin s => $"receive {s.Number} within {s.Seconds}",
        HangWithin s => $"hang {s.Gate} within {s.Seconds}",
        Remember => "remember",
        Give => "give up",
        Sub s => $"sub({string.Join(", ", s.Steps.AsEnumerable())})",
        Detached s => $"detached({string.Join(", ", s.Steps.AsEnumerable())})",
        Together s => $"together({string.Join(", ", s.Steps.AsEnumerable())})",
        _ => "again",
    };
}
