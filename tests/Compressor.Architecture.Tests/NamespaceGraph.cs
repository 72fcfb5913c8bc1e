using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Compressor.Architecture.Tests;

/// <summary>Which namespaces of an assembly use which: by base types, fields, signatures, attributes and the code of methods.</summary>
internal sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);
    private readonly ModuleDefinition _module;

    private NamespaceGraph(ModuleDefinition module)
    {
        _module = module;
        foreach (var type in module.GetAllTypes()) Read(type);
    }

    public IEnumerable<string> Namespaces => _uses.Keys;

    public static NamespaceGraph Of(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return new NamespaceGraph(module);
    }

    public bool Uses(string from, string to) => _uses.TryGetValue(from, out var used) && used.ContainsKey(to);

    /// <summary>Each use that lies on a circle, with an example: "A → B (A.Type uses B.Type)".</summary>
    public IEnumerable<string> Circles() =>
        from use in _uses
        from to in use.Value
        where Reaches(to.Key, use.Key)
        select $"{use.Key} → {to.Key} ({to.Value})";

    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([from]);
        while (waiting.TryPop(out var at))
        {
            if (at == to) return true;
            if (!seen.Add(at) || !_uses.TryGetValue(at, out var used)) continue;
            foreach (var next in used.Keys) waiting.Push(next);
        }

        return false;
    }

    private void Read(TypeDefinition type)
    {
        Add(type, type.BaseType);
        foreach (var implemented in type.Interfaces) Add(type, implemented.InterfaceType);
        foreach (var field in type.Fields) Add(type, field.FieldType);
        foreach (var attribute in type.CustomAttributes) Add(type, attribute.AttributeType);
        foreach (var method in type.Methods)
        {
            Add(type, method.ReturnType);
            foreach (var parameter in method.Parameters) Add(type, parameter.ParameterType);
            foreach (var constraint in method.GenericParameters.SelectMany(parameter => parameter.Constraints)) Add(type, constraint.ConstraintType);
            if (!method.HasBody) continue;
            foreach (var variable in method.Body.Variables) Add(type, variable.VariableType);
            foreach (var handler in method.Body.ExceptionHandlers) Add(type, handler.CatchType);
            foreach (var instruction in method.Body.Instructions) Add(type, instruction.Operand);
        }
    }

    private void Add(TypeDefinition user, object? operand)
    {
        switch (operand)
        {
            case GenericInstanceType generic:
                Add(user, generic.ElementType);
                foreach (var argument in generic.GenericArguments) Add(user, argument);
                break;
            case GenericParameter:
                break;
            case TypeSpecification specification:
                Add(user, specification.ElementType);
                break;
            case TypeReference type:
                AddType(user, type);
                break;
            case GenericInstanceMethod method:
                Add(user, method.ElementMethod);
                foreach (var argument in method.GenericArguments) Add(user, argument);
                break;
            case MethodReference method:
                Add(user, method.DeclaringType);
                break;
            case FieldReference field:
                Add(user, field.DeclaringType);
                break;
        }
    }

    private void AddType(TypeDefinition user, TypeReference used)
    {
        if (used.Scope != _module) return;
        var (from, to) = (Outermost(user), Outermost(used));
        if (!IsOurs(from.Namespace) || !IsOurs(to.Namespace)) return;
        if (!_uses.TryGetValue(from.Namespace, out var uses)) _uses[from.Namespace] = uses = new(StringComparer.Ordinal);
        if (!Holds(from.Namespace, to.Namespace)) uses.TryAdd(to.Namespace, $"{from.Name} uses {to.Name}");
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    // A namespace puts the ones inside it together, and holds what they share: what it uses of them is not counted.
    private static bool Holds(string outer, string inner) => (inner + ".").StartsWith(outer + ".", StringComparison.Ordinal);

    private static bool IsOurs(string name) => name.StartsWith("Compressor", StringComparison.Ordinal);
}
