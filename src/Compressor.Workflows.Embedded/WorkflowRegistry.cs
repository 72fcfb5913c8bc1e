using System.Text.Json;

namespace Compressor.Workflows.Embedded;

/// <summary>The workflows and activities that the engine can run, by name. Names are recorded in histories: they must not change.</summary>
public sealed class WorkflowRegistry
{
    private readonly Dictionary<string, WorkflowInvoker> _workflows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActivityInvoker> _activities = new(StringComparer.Ordinal);

    internal delegate Task<JsonElement?> WorkflowInvoker(
        IServiceProvider services, IWorkflowContext context, JsonElement? input, JsonSerializerOptions json);

    internal delegate Task<JsonElement?> ActivityInvoker(
        IServiceProvider services, JsonElement? input, JsonSerializerOptions json, CancellationToken cancellationToken);

    /// <summary>Adds a workflow; the factory runs at every start and every replay.</summary>
    public WorkflowRegistry AddWorkflow<TInput, TOutput>(string name, Func<IServiceProvider, IWorkflow<TInput, TOutput>> factory)
    {
        _workflows.Add(name, async (services, context, input, json) =>
            Payload.Write<TOutput>(await factory(services).RunAsync(context, Payload.Read<TInput>(input, json)), json));
        return this;
    }

    /// <summary>Adds an activity; the factory runs once per run, with the services of that run's own scope.</summary>
    public WorkflowRegistry AddActivity<TInput, TOutput>(string name, Func<IServiceProvider, IActivity<TInput, TOutput>> factory)
    {
        _activities.Add(name, async (services, input, json, cancellationToken) =>
            Payload.Write<TOutput>(await factory(services).RunAsync(Payload.Read<TInput>(input, json), cancellationToken), json));
        return this;
    }

    internal bool HasWorkflow(string name) => _workflows.ContainsKey(name);

    internal WorkflowInvoker Workflow(string name) =>
        _workflows.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No workflow named '{name}' is registered.");

    internal ActivityInvoker Activity(string name) =>
        _activities.GetValueOrDefault(name) ?? throw new InvalidOperationException($"No activity named '{name}' is registered.");
}

/// <summary>Values as JSON. Both a missing value and JSON null are represented by no element.</summary>
internal static class Payload
{
    public static JsonElement? Write(object? value, JsonSerializerOptions json) =>
        value is null ? null : NoNull(JsonSerializer.SerializeToElement(value, value.GetType(), json));

    public static JsonElement? Write<T>(T value, JsonSerializerOptions json) =>
        value is null ? null : NoNull(JsonSerializer.SerializeToElement(value, json));

    public static T Read<T>(JsonElement? payload, JsonSerializerOptions json) =>
        payload is { } element ? element.Deserialize<T>(json)! : default!;

    private static JsonElement? NoNull(JsonElement element) => element.ValueKind is JsonValueKind.Null ? null : element;
}
