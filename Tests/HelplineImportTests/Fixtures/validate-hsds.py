"""Asks whether an export keeps to the schemas of HSDS, and these merged with the profile.

validate-hsds.py json SCHEMAS PROFILE FILE...   arrays, pages or single services
validate-hsds.py csv DATAPACKAGE FOLDER         tables
One complaint a line; nothing where all is well.
"""
import csv
import datetime
import json
import pathlib
import re
import sys

import jsonschema


def load(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def merged(target, patch):
    """JSON Merge Patch, RFC 7386."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result


def closed(schema):
    """The same schema with every property that it does not name refused."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        result["additionalProperties"] = False
    return result


def validator(schemas):
    resolver = jsonschema.RefResolver("", schemas["service.json"], store=schemas)
    return jsonschema.Draft202012Validator(
        schemas["service.json"], resolver=resolver, format_checker=jsonschema.FormatChecker())


def services(path):
    document = load(path)
    if isinstance(document, list):
        return document
    return document.get("contents", [document])


def check_json(schema_folder, profile_folder, files):
    plain = {path.name: load(path) for path in pathlib.Path(schema_folder).glob("*.json")}
    profile = {path.name: load(path) for path in pathlib.Path(profile_folder).glob("*.json")}
    names = set(plain) | set(profile)
    both = {name: merged(plain.get(name), profile.get(name, {})) for name in names}
    for schema in both.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    kinds = [("HSDS", plain), ("profile", both)]
    if any(file.startswith("closed:") for file in files):
        kinds.append(("closed profile", closed(both)))
    count = 0
    for kind, schemas in kinds:
        asked = validator(schemas)
        for file in files:
            if kind == "closed profile" and not file.startswith("closed:"):
                continue
            for service in services(file.removeprefix("closed:")):
                count += 1
                for error in asked.iter_errors(service):
                    where = "/".join(str(part) for part in error.path)
                    print(f"{kind}: {service.get('name')} {where}: {error.message[:200]}")
    print(f"asked {count}", file=sys.stderr)


CLOCK = re.compile(r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?$")
UUID = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")


def is_of(kind, cell):
    try:
        if kind == "number":
            float(cell)
        elif kind == "date":
            datetime.date.fromisoformat(cell)
        elif kind == "datetime":
            datetime.datetime.fromisoformat(cell.replace("Z", "+00:00"))
        elif kind == "time":
            return CLOCK.match(cell) is not None
        elif kind == "object":
            return isinstance(json.loads(cell), dict)
        return True
    except ValueError:
        return False


def check_csv(descriptor, folder):
    standard = {entry["name"]: entry for entry in load(descriptor)["resources"]}
    folder = pathlib.Path(folder)
    own = {entry["name"]: entry for entry in load(folder / "datapackage.json")["resources"]}
    files = {path.name for path in folder.glob("*.csv")}
    if files != {entry["path"] for entry in own.values()}:
        print("the descriptor names other files than there are")
    tables, ids = {}, {}
    for name, entry in own.items():
        with open(folder / entry["path"], newline="", encoding="utf-8") as file:
            tables[name] = list(csv.DictReader(file, strict=True))
        ids[name] = {row["id"] for row in tables[name]}
        if entry["path"] != standard[name]["path"]:
            print(f"{name}: HSDS calls the file {standard[name]['path']}")
    for name, entry in own.items():
        # `lifeline` is the one column of ours; all others are the standard's, with its constraints.
        fields = {field["name"]: field for field in standard[name]["schema"]["fields"]}
        extra = {field["name"] for field in entry["schema"]["fields"]} - set(fields)
        if extra - {"lifeline"}:
            print(f"{name}: HSDS has no column {sorted(extra)}")
        if "lifeline" in extra:
            fields["lifeline"] = {"name": "lifeline", "type": "object"}
        keys = {key["fields"]: key["reference"]["resource"]
                for key in standard[name]["schema"].get("foreignKeys", [])}
        seen = {}
        for row in tables[name]:
            check_row(name, row, fields, keys, ids, seen)
    for row in tables["attribute"]:
        if row["link_id"] not in ids[row["link_entity"]]:
            print(f"attribute: nothing has the id {row['link_id']}")
    print(f"asked {sum(len(rows) for rows in tables.values())}", file=sys.stderr)


def check_row(table, row, fields, keys, ids, seen):
    for name, field in fields.items():
        cell = row.get(name) or ""
        rules = field.get("constraints", {})
        where = f"{table} {row['id']} {name}"
        if not cell:
            if rules.get("required"):
                print(f"{where}: is required")
            continue
        if not is_of(field["type"], cell):
            print(f"{where}: “{cell[:60]}” is no {field['type']}")
        if "enum" in rules and cell not in rules["enum"]:
            print(f"{where}: “{cell[:60]}” is none of {rules['enum']}")
        if field.get("format") == "uuid" and not UUID.match(cell):
            print(f"{where}: “{cell[:60]}” is no UUID from a name")
        if rules.get("unique") and cell in seen.setdefault(name, set()):
            print(f"{where}: “{cell[:60]}” is there twice")
        if rules.get("unique"):
            seen[name].add(cell)
        if name in keys and cell not in ids.get(keys[name], set()):
            print(f"{where}: no {keys[name]} has this id")


if sys.argv[1] == "json":
    check_json(sys.argv[2], sys.argv[3], sys.argv[4:])
else:
    check_csv(sys.argv[2], sys.argv[3])
