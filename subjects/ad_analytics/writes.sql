-- name: start_campaign
INSERT INTO campaigns (id, company_id, name, budget, started_on) VALUES (:id, :company_id, :name, :budget, :started_on);

-- name: raise_budget
UPDATE campaigns SET budget = :budget WHERE company_id = :company_id AND id = :id;
