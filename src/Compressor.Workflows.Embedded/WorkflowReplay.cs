namespace Compressor.Workflows.Embedded;

/// <summary>Runs an execution over its recorded log.</summary>
internal static class WorkflowReplay
{
    /// <summary>Delivers all inputs of the log; stops at the first <see cref="WorkflowExecution.Fault"/>.</summary>
    /// <exception cref="InvalidDataException">The log is not a sequence of inputs and commands.</exception>
    public static void Run(WorkflowExecution execution, IReadOnlyList<HistoryEvent> log)
    {
        if (log is not [ExecutionCreated, ..]) throw new InvalidDataException("The history does not begin with a creation.");
        for (var i = 0; i < log.Count && execution.Fault is null;)
        {
            var input = log[i++];
            var commands = log.Skip(i).TakeWhile(e => e is CommandEvent).Cast<CommandEvent>().ToList();
            i += commands.Count;
            execution.Deliver(input, commands);
        }
    }

    /// <summary>The calls of a log that have no outcome yet, in call order.</summary>
    public static IReadOnlyList<CallEvent> OpenCalls(IReadOnlyList<HistoryEvent> log)
    {
        var closed = log.Select(e => e switch { OutcomeEvent o => o.Call, TimerCancelled c => c.Call, _ => 0 }).ToHashSet();
        return [.. log.OfType<CallEvent>().Where(call => !closed.Contains(call.Call))];
    }
}
