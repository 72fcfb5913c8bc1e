using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Compressor.Architecture.Tests.Determinism;

/// <summary>
/// Which methods of our assemblies can run when one of them does. A call of a virtual method may be one of every override; what a new object
/// overrides of a type that is not ours (<c>ToString</c>, <c>Compare</c>) may be called by code that is not ours.
/// </summary>
internal sealed class CallGraph
{
    private readonly List<TypeDefinition> _types;
    private readonly ILookup<MethodDefinition, MethodDefinition> _overrides;

    /// <param name="paths">Of the assemblies that are ours.</param>
    public CallGraph(IEnumerable<string> paths)
    {
        var resolver = new OurAssemblies();
        var modules = paths.Select(path => ModuleDefinition.ReadModule(path, new ReaderParameters { AssemblyResolver = resolver })).ToList();
        modules.ForEach(resolver.Add);
        _types = [.. modules.SelectMany(module => module.GetAllTypes())];
        _overrides = _types
            .SelectMany(type => type.Methods.Where(method => method.IsVirtual))
            .SelectMany(method => Overridden(method), (method, overridden) => (method, overridden))
            .ToLookup(pair => pair.overridden, pair => pair.method);
    }

    /// <summary>The methods by which types implement an interface.</summary>
    /// <param name="name">Full name without type arguments: <c>Compressor.Workflows.IWorkflow`2</c>.</param>
    public IEnumerable<MethodDefinition> Implementing(string name) =>
        from type in _types
        where type.Interfaces.Any(implemented => implemented.InterfaceType.GetElementType().FullName == name)
        from method in type.Methods
        where Overridden(method).Any(overridden => overridden.DeclaringType.FullName == name)
        select method;

    /// <summary>What the body of a method refers to, and what may run because of it.</summary>
    /// <returns>Members of other assemblies as they are named, ours as definitions.</returns>
    public IEnumerable<MemberReference> UsesOf(MethodDefinition method)
    {
        if (StateMachineOf(method) is { } machine)
        {
            foreach (var step in machine.Methods.Where(step => step.HasBody)) yield return step;
        }

        if (!method.HasBody) yield break;
        foreach (var instruction in method.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case MethodReference called:
                    foreach (var run in Run(called, instruction.OpCode)) yield return run;
                    break;
                case FieldReference field:
                    foreach (var initializer in InitializersOf(field.DeclaringType)) yield return initializer;
                    if (instruction.OpCode == OpCodes.Stsfld && !method.IsConstructor) yield return field;
                    break;
            }
        }
    }

    private IEnumerable<MemberReference> Run(MethodReference called, OpCode opCode)
    {
        if (Definition(called) is not { } definition)
        {
            yield return called;
            yield break;
        }

        yield return definition;
        foreach (var initializer in InitializersOf(definition.DeclaringType)) yield return initializer;
        foreach (var other in _overrides[definition]) yield return other;
        if (opCode != OpCodes.Newobj) yield break;
        for (var type = definition.DeclaringType; type is not null; type = Base(type))
        {
            foreach (var method in type.Methods.Where(method => method is { IsVirtual: true, HasBody: true } && OverridesForeign(method))) yield return method;
        }
    }

    private static IEnumerable<MethodDefinition> InitializersOf(TypeReference type) =>
        Definition(type)?.Methods.Where(method => method is { IsConstructor: true, IsStatic: true }) ?? [];

    private static bool OverridesForeign(MethodDefinition method) =>
        method.Overrides.Any(overridden => Definition(overridden) is null)
        || (method.IsNewSlot ? method.DeclaringType.Interfaces.Any(implemented => Definition(implemented.InterfaceType) is null) : !Overridden(method).Any());

    /// <summary>The methods of our assemblies that a method overrides or implements.</summary>
    private static IEnumerable<MethodDefinition> Overridden(MethodDefinition method)
    {
        foreach (var named in method.Overrides.Select(Definition).OfType<MethodDefinition>()) yield return named;
        for (var type = method.DeclaringType; type is not null; type = Base(type))
        {
            foreach (var candidate in Above(type).SelectMany(above => above.Methods).Where(other => other.IsVirtual && other.Name == method.Name && other.Parameters.Count == method.Parameters.Count))
                yield return candidate;
        }
    }

    private static TypeDefinition? Base(TypeDefinition type) => type.BaseType is { } parent ? Definition(parent) : null;

    private static IEnumerable<TypeDefinition> Above(TypeDefinition type) =>
        type.Interfaces.Select(implemented => implemented.InterfaceType).Append(type.BaseType).OfType<TypeReference>().Select(Definition).OfType<TypeDefinition>();

    /// <summary>An async method or an iterator has its code in a type that the compiler made.</summary>
    private static TypeDefinition? StateMachineOf(MethodDefinition method) => method.CustomAttributes
        .Where(attribute => attribute.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal))
        .Select(attribute => Definition((TypeReference)attribute.ConstructorArguments[0].Value))
        .FirstOrDefault();

    private static MethodDefinition? Definition(MethodReference method) => Definition(method.DeclaringType) is null ? null : method.Resolve();

    private static TypeDefinition? Definition(TypeReference type) =>
        type.GetElementType() is { } element and not GenericParameter && IsOurs(element.Scope) ? element.Resolve() : null;

    private static bool IsOurs(IMetadataScope scope) => scope is ModuleDefinition || scope.Name.StartsWith("compressor", StringComparison.OrdinalIgnoreCase);

    private sealed class OurAssemblies : BaseAssemblyResolver
    {
        private readonly Dictionary<string, AssemblyDefinition> _all = new(StringComparer.Ordinal);

        public void Add(ModuleDefinition module) => _all[module.Assembly.Name.Name] = module.Assembly;

        public override AssemblyDefinition Resolve(AssemblyNameReference name) =>
            _all.TryGetValue(name.Name, out var assembly) ? assembly : throw new AssemblyResolutionException(name);
    }
}
