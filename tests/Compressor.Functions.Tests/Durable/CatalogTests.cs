using System.Reflection;
using Compressor.Core.Workflow;
using Compressor.Functions.Durable;
using Compressor.Workflows;
using Microsoft.Azure.Functions.Worker;

namespace Compressor.Functions.Tests.Durable;

public sealed class CatalogTests
{
    [Fact]
    public void Every_workflow_and_activity_has_its_function_of_the_same_name_and_types()
    {
        var catalog = new Catalog();
        WorkflowCatalog.RegisterAll(catalog);

        Assert.Equal(catalog.Workflows.Order(), FunctionsWith<OrchestrationTriggerAttribute>().Select(Workflow).Order());
        Assert.Equal(catalog.Activities.Order(), FunctionsWith<ActivityTriggerAttribute>().Select(Activity).Order());
    }

    private static IEnumerable<MethodInfo> FunctionsWith<TTrigger>()
        where TTrigger : Attribute =>
        typeof(Activities).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null
                && method.GetParameters().Any(parameter => parameter.GetCustomAttribute<TTrigger>() is not null));

    /// <summary>An orchestration's input is the parameter after its trigger.</summary>
    private static string Workflow(MethodInfo method) => Describe(method, method.GetParameters()[1].ParameterType);

    private static string Activity(MethodInfo method) => Describe(method, method.GetParameters()[0].ParameterType);

    private static string Describe(MethodInfo method, Type input) =>
        Describe(method.GetCustomAttribute<FunctionAttribute>()!.Name, input, method.ReturnType.GenericTypeArguments[0]);

    private static string Describe(string name, Type input, Type output) => $"{name}({input}) {output}";

    private sealed class Catalog : IWorkflowRegistrar
    {
        public List<string> Workflows { get; } = [];

        public List<string> Activities { get; } = [];

        public void Workflow<TWorkflow, TInput, TOutput>(string name)
            where TWorkflow : class, IWorkflow<TInput, TOutput> => Workflows.Add(Describe(name, typeof(TInput), typeof(TOutput)));

        public void Activity<TActivity, TInput, TOutput>(string name)
            where TActivity : class, IActivity<TInput, TOutput> => Activities.Add(Describe(name, typeof(TInput), typeof(TOutput)));
    }
}
